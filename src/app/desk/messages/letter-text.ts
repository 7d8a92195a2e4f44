import type { LetterPartShape } from "../../../api/shapes"

/** A letter as plain text, to send by hand, with the link that it leads to. Pure. */
export const letterText = (parts: readonly LetterPartShape[], link: string): string =>
  parts
    .filter(({ kind }) => kind !== "aside")
    .map(part => {
      if (part.kind === "action") return `${part.label}\n${link}`
      return part.kind === "quote" ? `«\u202f${part.text}\u202f»` : part.text
    })
    .join("\n\n")
