/** From the rows of a spreadsheet to people, with what is wrong with each. */
import { isEmailAddress, isPhoneNumber } from "./contact"
import {
  type AddressForm,
  type ContributorFacts,
  EMAIL_MAX_LENGTH,
  type Gender,
  NAME_MAX_LENGTH,
  NOBODY,
  ORGANISATION_MAX_LENGTH,
  PHONE_MAX_LENGTH,
  PLACE_MAX_LENGTH,
  ROLE_MAX_LENGTH,
} from "./contributor"
import { folded } from "./folded"
import type { Language } from "./language"
import type { ColumnChoice, PersonColumn } from "./people-columns"

/** Why a row cannot be taken as it is. */
export type RowFault =
  | { readonly kind: "missing" | "not-understood"; readonly column: PersonColumn }
  | { readonly kind: "too-long"; readonly column: PersonColumn; readonly max: number }

/** Who a row seems to repeat, and by what. */
export type Twin = {
  readonly by: "email" | "name"
  readonly name: string
  /** In the team already; else in a row further up. */
  readonly isInTeam: boolean
}

export type ReadRow = {
  readonly facts: ContributorFacts
  readonly faults: readonly RowFault[]
  readonly twin: Twin | undefined
}

const MAX_LENGTHS = {
  name: NAME_MAX_LENGTH,
  role: ROLE_MAX_LENGTH,
  organisation: ORGANISATION_MAX_LENGTH,
  place: PLACE_MAX_LENGTH,
  email: EMAIL_MAX_LENGTH,
  phone: PHONE_MAX_LENGTH,
} as const
type TextFact = keyof typeof MAX_LENGTHS
const TEXT_FACTS = Object.keys(MAX_LENGTHS) as TextFact[]

const LANGUAGE_OF: Readonly<Record<string, Language>> = {
  ...{ fr: "fr", fra: "fr", francais: "fr", francaise: "fr", french: "fr" },
  ...{ en: "en", eng: "en", anglais: "en", anglaise: "en", english: "en" },
}
const ADDRESS_FORM_OF: Readonly<Record<string, AddressForm>> = {
  ...{ tu: "familiar", tutoiement: "familiar", oui: "familiar", yes: "familiar", familiar: "familiar" },
  ...{ vous: "formal", vouvoiement: "formal", non: "formal", no: "formal", formal: "formal" },
}
const GENDER_OF: Readonly<Record<string, Gender>> = {
  ...{ f: "feminine", feminin: "feminine", femme: "feminine", mme: "feminine", madame: "feminine" },
  ...{ mlle: "feminine", mrs: "feminine", ms: "feminine", female: "feminine", woman: "feminine" },
  ...{ elle: "feminine", she: "feminine", feminine: "feminine" },
  ...{ m: "masculine", h: "masculine", masculin: "masculine", homme: "masculine", mr: "masculine" },
  ...{ monsieur: "masculine", male: "masculine", man: "masculine", il: "masculine", he: "masculine" },
  masculine: "masculine",
}

/** A cell that must be one of some words; an empty one says nothing, and is no fault. */
const choiceOf = <Choice>(
  cell: string,
  meanings: Readonly<Record<string, Choice>>,
): Choice | "not-understood" | undefined =>
  cell === "" ? undefined : (meanings[folded(cell)] ?? "not-understood")

/** Cells of one row by what they hold, without the spaces and line breaks that spreadsheets leave in them. */
const cellsOf = (row: readonly string[], columns: ColumnChoice) => {
  const cellOf = (column: PersonColumn): string => {
    const index = columns.indexOf(column)
    return index < 0 ? "" : (row[index] ?? "").replace(/[\s\u200b\ufeff]+/gu, " ").trim()
  }
  // "mailto:" comes along when a cell that is a link is copied.
  const email = cellOf("email")
    .replace(/^mailto:/iu, "")
    .toLowerCase()
  const name = [cellOf("givenName"), cellOf("name")].filter(part => part !== "").join(" ")
  return { cellOf, texts: { ...textsOf(cellOf), name, email } }
}

const textsOf = (cellOf: (column: PersonColumn) => string) => ({
  role: cellOf("role"),
  organisation: cellOf("organisation"),
  place: cellOf("place"),
  phone: cellOf("phone"),
})

/** A person as her row tells of her. What is not understood is left as it is by default. */
const personOf = (row: readonly string[], columns: ColumnChoice): Omit<ReadRow, "twin"> => {
  const { cellOf, texts } = cellsOf(row, columns)
  const language = choiceOf(cellOf("language"), LANGUAGE_OF)
  const addressForm = choiceOf(cellOf("addressForm"), ADDRESS_FORM_OF)
  const gender = choiceOf(cellOf("gender"), GENDER_OF)
  const faults: RowFault[] = [
    ...(texts.name === "" ? [{ kind: "missing", column: "name" } as const] : []),
    ...TEXT_FACTS.filter(fact => texts[fact].length > MAX_LENGTHS[fact]).map(
      column => ({ kind: "too-long", column, max: MAX_LENGTHS[column] }) as const,
    ),
    ...notUnderstood({
      email: texts.email !== "" && !isEmailAddress(texts.email),
      phone: texts.phone !== "" && !isPhoneNumber(texts.phone),
      language: language === "not-understood",
      addressForm: addressForm === "not-understood",
      gender: gender === "not-understood",
    }),
  ]
  const known = <Choice>(choice: Choice | "not-understood" | undefined, otherwise: Choice): Choice =>
    choice === undefined || choice === "not-understood" ? otherwise : choice
  const facts: ContributorFacts = {
    ...texts,
    language: known<Language | null>(language, NOBODY.language),
    addressForm: known<AddressForm>(addressForm, NOBODY.addressForm),
    gender: known<Gender | null>(gender, NOBODY.gender),
  }
  return { facts, faults }
}

const notUnderstood = (columns: Readonly<Partial<Record<PersonColumn, boolean>>>): RowFault[] =>
  (Object.keys(columns) as PersonColumn[])
    .filter(column => columns[column])
    .map(column => ({ kind: "not-understood", column }))

type Known = Pick<ContributorFacts, "name" | "email">

const twinIn = (people: readonly Known[], { name, email }: Known, isInTeam: boolean): Twin | undefined => {
  const sameEmail = email === "" ? undefined : people.find(one => one.email === email)
  if (sameEmail !== undefined) return { by: "email", name: sameEmail.name, isInTeam }
  const sameName = name === "" ? undefined : people.find(one => folded(one.name) === folded(name))
  return sameName && { by: "name", name: sameName.name, isInTeam }
}

/**
 * Read people from the rows of a table, headings left out.
 *
 * @param team Who is there already: a row that repeats one of them says so.
 */
export const readPeople = (
  rows: readonly (readonly string[])[],
  columns: ColumnChoice,
  team: readonly Known[],
): ReadRow[] => {
  const above: Known[] = []
  return rows.map(row => {
    const person = personOf(row, columns)
    const twin = twinIn(team, person.facts, true) ?? twinIn(above, person.facts, false)
    above.push(person.facts)
    return { ...person, twin }
  })
}
