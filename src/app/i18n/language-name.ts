/** What a language calls itself, as players list their subtitles: "Français", "português (Brasil)" in capitals. */
export const languageName = (tag: string): string => {
  const name = new Intl.DisplayNames([tag], { type: "language", fallback: "code" }).of(tag) ?? tag
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1)
}
