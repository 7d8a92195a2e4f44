/** A field for the old way to copy; out of sight, but not hidden: what is hidden cannot be selected. */
const copyThroughField = (text: string): boolean => {
  const before = document.activeElement
  const field = document.createElement("textarea")
  field.value = text
  field.readOnly = true
  field.style.position = "fixed"
  field.style.opacity = "0"
  // Within an open dialog, for it keeps the focus inside itself.
  const place = before?.closest("[role=dialog], [role=alertdialog]") ?? document.body
  place.append(field)
  try {
    field.select()
    return document.execCommand("copy")
  } finally {
    field.remove()
    if (before instanceof HTMLElement) before.focus()
  }
}

/**
 * Put a text on the clipboard. The clipboard's own interface is there on HTTPS only; elsewhere (a
 * phone that tries Unisson on the same Wi-Fi) the old way still works.
 *
 * @returns Whether it was copied.
 */
export const copyText = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyThroughField(text)
  }
}
