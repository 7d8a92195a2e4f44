/** The register of consents, and what was signed, word by word. Pure but for the hash. */
import { createHash } from "node:crypto"
import type { ConsentShape } from "../../api/shapes"
import { csv, fileName } from "../../domain/file-names"
import type { ContributorId } from "../../domain/ids"
import type { Language } from "../../domain/language"
import { signedText } from "../../domain/release"
import { archiveWords } from "./archive-words"

export type ConsentMaterial = {
  /** The campaign's. Each text is in the language in which it was signed. */
  readonly language: Language
  /** Everybody of the team, in its order: who has signed nothing has a row all the same. */
  readonly people: readonly { readonly id: ContributorId; readonly name: string }[]
  /** Numbers of the lines that somebody says, from 1. */
  readonly linesOf: (id: ContributorId) => readonly number[]
  /** The newest first. */
  readonly consents: readonly ConsentShape[]
}

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex")

/** In UTC, as the instants of the register are. */
const TIME_ZONE = "UTC"

/** Where a signed text lies: its id tells two of one name apart. */
const pathOf = ({ name, id }: ConsentShape, language: Language): string => {
  const { consents, somebody } = archiveWords(language)
  return `${consents}/${fileName(name, somebody)} (${id}).txt`
}

/** The register as CSV, a row for each consent and one for each person without. */
export const consentsRegister = ({ language, people, linesOf, consents }: ConsentMaterial): string => {
  const { consentColumns } = archiveWords(language)
  const rows = people.flatMap(({ id, name }) => {
    const lines = linesOf(id).join(" ")
    const hers = consents.filter(({ contributorId }) => contributorId === id)
    if (hers.length === 0) return [[name, lines, "", "", "", "", "", "", "", "", ""]]
    return hers.map(consent => [
      name,
      lines,
      consent.name,
      consent.signedAt,
      consent.receivedAt,
      consent.lastDay,
      consent.withdrawnAt ?? "",
      consent.language,
      consent.revision,
      sha256(consent.wording),
      pathOf(consent, language),
    ])
  })
  return csv([consentColumns, ...rows])
}

/** Every text that was signed, with the signature under it. */
export const signedTexts = ({
  language,
  consents,
}: Pick<ConsentMaterial, "language" | "consents">): { readonly path: string; readonly text: string }[] =>
  consents.map(consent => ({ path: pathOf(consent, language), text: signedText(consent, TIME_ZONE) }))
