/** What the columns of somebody's spreadsheet hold: guessed from their headings, else from their cells. */
import { isEmailAddress, isPhoneNumber } from "./contact"
import { folded } from "./folded"

/**
 * What a column can hold of a person. A given name in a column of its own is put before `name`,
 * which then holds the family name.
 */
export const PERSON_COLUMNS = [
  "name",
  "givenName",
  "role",
  "organisation",
  "place",
  "email",
  "phone",
  "language",
  "addressForm",
  "gender",
] as const
export type PersonColumn = (typeof PERSON_COLUMNS)[number]

/** For each column of a table, what it holds; null: nothing of ours. */
export type ColumnChoice = readonly (PersonColumn | null)[]

/** Headings that people write, folded. */
const HEADINGS: Readonly<Record<PersonColumn, readonly string[]>> = {
  name: [
    ...[
      "nom",
      "noms",
      "nom complet",
      "nom et prenom",
      "prenom et nom",
      "nom prenom",
      "prenom nom",
      "personne",
    ],
    ...["nom de famille", "nom d usage", "ambassadrice", "ambassadeur", "contributrice", "participante"],
    ...[
      "name",
      "full name",
      "last name",
      "surname",
      "family name",
      "lastname",
      "fullname",
      "person",
      "speaker",
    ],
  ],
  givenName: ["prenom", "prenoms", "first name", "firstname", "given name", "forename"],
  role: [
    ...["role", "fonction", "poste", "metier", "titre", "intitule de poste", "profession", "activite"],
    ...["job", "job title", "position", "title", "occupation", "function"],
  ],
  organisation: [
    ...["organisation", "organisme", "entreprise", "societe", "employeur", "structure", "etablissement"],
    ...["administration", "association", "ecole", "organization", "company", "employer", "institution"],
  ],
  place: [
    ...["lieu", "ville", "commune", "localite", "region", "departement", "localisation", "ou"],
    ...["place", "city", "town", "location", "where"],
  ],
  email: [
    ...["email", "e mail", "mail", "courriel", "mel", "adresse mail", "adresse email", "adresse e mail"],
    ...[
      "adresse electronique",
      "adresse courriel",
      "email address",
      "e mail address",
      "mail pro",
      "email pro",
    ],
  ],
  phone: [
    ...[
      "telephone",
      "tel",
      "telephone portable",
      "portable",
      "mobile",
      "numero",
      "numero de telephone",
      "gsm",
    ],
    ...["tel portable", "telephone mobile", "phone", "phone number", "cell", "cell phone", "mobile phone"],
  ],
  language: ["langue", "langues", "language", "lang"],
  addressForm: ["tutoiement", "tu vous", "tu ou vous", "adresse", "forme d adresse", "form of address"],
  gender: ["genre", "civilite", "sexe", "accord", "gender", "salutation", "title mr ms"],
}

const COLUMN_OF: ReadonlyMap<string, PersonColumn> = new Map(
  PERSON_COLUMNS.flatMap(column => HEADINGS[column].map(heading => [heading, column] as const)),
)

const columnOf = (heading: string): PersonColumn | null => COLUMN_OF.get(folded(heading)) ?? null

/** Each kind of column once: the first that claims it. */
const eachOnce = (columns: ColumnChoice): ColumnChoice =>
  columns.map((column, index) => (columns.indexOf(column) === index ? column : null))

/** Share of its filled cells that must be addresses or numbers for a column to be one. */
const MOST = 0.6

/** What is left for columns without headings, in the order in which people write them. */
const USUAL_ORDER: readonly PersonColumn[] = ["name", "role", "organisation", "place"]

const guessByCells = (rows: readonly (readonly string[])[]): ColumnChoice => {
  const width = Math.max(0, ...rows.map(row => row.length))
  const isMostly = (column: number, fits: (cell: string) => boolean): boolean => {
    const cells = rows.map(row => row[column]?.trim() ?? "").filter(cell => cell !== "")
    return cells.length > 0 && cells.filter(fits).length >= MOST * cells.length
  }
  const left = [...USUAL_ORDER]
  return eachOnce(
    Array.from({ length: width }, (_, column) => {
      if (isMostly(column, isEmailAddress)) return "email"
      if (isMostly(column, isPhoneNumber)) return "phone"
      return left.shift() ?? null
    }),
  )
}

export type GuessedTable = {
  /** Whether the first row names the columns and is nobody. */
  readonly hasHeadings: boolean
  readonly columns: ColumnChoice
}

/**
 * Guess what the columns of a table hold. It has headings when one of its first cells is a heading
 * that we know and none an address: a list of people without headings does not begin with "Nom".
 */
export const guessColumns = (rows: readonly (readonly string[])[]): GuessedTable => {
  const [first = []] = rows
  const named = first.map(columnOf)
  const hasHeadings =
    named.some(column => column !== null) && !first.some(cell => isEmailAddress(cell.trim()))
  return { hasHeadings, columns: hasHeadings ? eachOnce(named) : guessByCells(rows) }
}
