/** Where a clip belongs that somebody sent by other ways: guessed from its name, for a coordinator to confirm. */
import { folded } from "./folded"
import type { ContributorId, LineId } from "./ids"

export type PlaceableLine = {
  readonly id: LineId
  readonly contributorIds: readonly ContributorId[]
  /** Something of it has arrived, or is about to. */
  readonly hasClip: boolean
}

/** A line, and who says it there. */
export type ClipPlace = {
  readonly lineId: LineId | undefined
  readonly contributorId: ContributorId | undefined
}

type Person = { readonly id: ContributorId; readonly name: string }

/** "ada-lovelace_2.MOV" in words: "ada lovelace 2". */
const wordsOf = (fileName: string): string[] => folded(fileName.replace(/\.[^.]*$/u, "")).split(" ")

/** Whose whole name is in it; else whose first name is, and nobody else's. */
const findPerson = (words: readonly string[], people: readonly Person[]): Person | undefined => {
  const named = people.map(person => ({ person, names: folded(person.name).split(" ").filter(Boolean) }))
  const whole = named.filter(({ names }) => names.length > 0 && names.every(name => words.includes(name)))
  if (whole.length > 0)
    return whole.toSorted((one, other) => other.names.length - one.names.length)[0]?.person
  const byFirst = named.filter(({ names: [first] }) => first !== undefined && words.includes(first))
  return byFirst.length === 1 ? byFirst[0]?.person : undefined
}

/** Words that a line's number follows, in either language. */
const BEFORE_NUMBER: readonly string[] = ["phrase", "ligne", "line", "n", "no"]

/** A line's number: after its word, or alone; cameras' own numbers are longer than any text. */
const findNumber = (words: readonly string[], lineCount: number): number | undefined => {
  const isLine = (word: string | undefined): boolean =>
    word !== undefined && /^\d{1,3}$/u.test(word) && Number(word) >= 1 && Number(word) <= lineCount
  const after = words.findIndex((word, index) => BEFORE_NUMBER.includes(word) && isLine(words[index + 1]))
  if (after >= 0) return Number(words[after + 1])
  const alone = words.filter(isLine)
  return alone.length === 1 ? Number(alone[0]) : undefined
}

const firstFree = (lines: readonly PlaceableLine[]): PlaceableLine | undefined =>
  lines.find(({ hasClip }) => !hasClip)

/** The line: by its number, else one of hers, else the first that has nothing yet. */
const findLine = (
  lines: readonly PlaceableLine[],
  position: number | undefined,
  person: Person | undefined,
): PlaceableLine | undefined => {
  if (position !== undefined) return lines[position - 1]
  const hers = lines.filter(
    ({ contributorIds }) => person !== undefined && contributorIds.includes(person.id),
  )
  return firstFree(hers) ?? hers[0] ?? firstFree(lines) ?? lines[0]
}

/** Who can be said to say a line: its speakers, or anybody where it has none. */
export const speakersFor = <Somebody extends Person>(
  line: Pick<PlaceableLine, "contributorIds"> | undefined,
  people: readonly Somebody[],
): readonly Somebody[] =>
  line === undefined || line.contributorIds.length === 0
    ? people
    : people.filter(({ id }) => line.contributorIds.includes(id))

/** Guess where a clip belongs. What cannot be guessed is `undefined`. */
export const guessPlace = (
  fileName: string,
  lines: readonly PlaceableLine[],
  people: readonly Person[],
): ClipPlace => {
  const words = wordsOf(fileName)
  const person = findPerson(words, people)
  const line = findLine(lines, findNumber(words, lines.length), person)
  const speakers = speakersFor(line, people)
  const isHers = person !== undefined && speakers.some(({ id }) => id === person.id)
  const alone = line !== undefined && line.contributorIds.length > 0 ? speakers[0] : undefined
  return { lineId: line?.id, contributorId: isHers ? person.id : alone?.id }
}
