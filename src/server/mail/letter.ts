/** A letter before it is a mail: what it says, part by part. */

export type LetterPart =
  | { readonly kind: "text"; readonly text: string }
  /** Somebody's own words, or a line of the film. */
  | { readonly kind: "quote"; readonly text: string }
  /** What she is to do next, as a button. */
  | { readonly kind: "action"; readonly label: string; readonly url: string }
  /** In small type at the end. */
  | { readonly kind: "aside"; readonly text: string }

export type Letter = {
  readonly subject: string
  readonly language: "fr" | "en"
  readonly parts: readonly LetterPart[]
}

const RULE = "—"

const plainPart = (part: LetterPart): string => {
  switch (part.kind) {
    case "text":
      return part.text
    case "quote":
      return part.text.replaceAll(/^/gmu, "> ")
    case "action":
      return `${part.label}\n${part.url}`
    case "aside":
      return `${RULE}\n${part.text}`
  }
}

/** The letter as plain text. */
export const plainText = ({ parts }: Letter): string => `${parts.map(plainPart).join("\n\n")}\n`
