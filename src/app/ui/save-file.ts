/** Read by then even where a disk is slow; a minute of it open costs nothing. */
const FREE_AFTER_MS = 60_000

/** Give her a file, where the browser keeps what it downloads. */
export const saveFile = (file: Blob, name: string): void => {
  const url = URL.createObjectURL(file)
  const link = document.createElement("a")
  link.href = url
  link.download = name
  link.click()
  // The download reads it after the click, and nobody tells when it has.
  setTimeout(() => URL.revokeObjectURL(url), FREE_AFTER_MS)
}
