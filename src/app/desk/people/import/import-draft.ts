/** A list of people between the spreadsheet and the team: what was read, and what the coordinator decided. */
import type { ContributorShape } from "../../../../api/shapes"
import type { ContributorFacts } from "../../../../domain/contributor"
import type { ContributorId } from "../../../../domain/ids"
import { type ColumnChoice, guessColumns, type PersonColumn } from "../../../../domain/people-columns"
import { type ReadRow, readPeople } from "../../../../domain/people-import"

type Rows = readonly (readonly string[])[]

export type ImportDraft = {
  readonly rows: Rows
  readonly hasHeadings: boolean
  readonly columns: ColumnChoice
  /** One for each row, so that the same person has the same id however often it is sent. */
  readonly ids: readonly ContributorId[]
  /** Rows that she took or left herself, by their place in {@link rows}. */
  readonly decided: ReadonlyMap<number, boolean>
  /** Cells that she has mended, as "row:column": they stay open to be mended. */
  readonly mended: ReadonlySet<string>
}

/** A row that is somebody, with what became of it. */
export type Candidate = ReadRow & {
  /** Place in the draft's rows. */
  readonly index: number
  readonly id: ContributorId
  readonly cells: readonly string[]
  readonly isTaken: boolean
}

export const cellKey = (row: number, column: number): string => `${row}:${column}`

/** Begin with the rows of a table. */
export const draftOf = (rows: Rows, makeId: () => ContributorId): ImportDraft => ({
  rows,
  ...guessColumns(rows),
  ids: rows.map(makeId),
  decided: new Map(),
  mended: new Set(),
})

/** How many columns the widest row has. */
export const widthOf = ({ rows }: ImportDraft): number => Math.max(0, ...rows.map(row => row.length))

/** The headings as they were written, where there are some. */
export const headingsOf = ({ rows, hasHeadings }: ImportDraft): readonly string[] =>
  hasHeadings ? (rows[0] ?? []) : []

/** Everybody in the list. Whoever repeats somebody is left out, unless she was taken by hand. */
export const candidatesOf = (draft: ImportDraft, team: readonly ContributorShape[]): Candidate[] => {
  const from = draft.hasHeadings ? 1 : 0
  const rows = draft.rows.slice(from)
  return readPeople(rows, draft.columns, team).map((read, offset) => {
    const index = offset + from
    return {
      ...read,
      index,
      id: draft.ids[index] ?? "",
      cells: draft.rows[index] ?? [],
      isTaken: draft.decided.get(index) ?? read.twin === undefined,
    }
  })
}

export type TakenPerson = ContributorFacts & { readonly id: ContributorId }

/** The people who will be added. */
export const takenOf = (candidates: readonly Candidate[]): TakenPerson[] =>
  candidates.filter(({ isTaken }) => isTaken).map(({ id, facts }) => ({ id, ...facts }))

/** How many of those who are taken have something wrong with them. */
export const faultyOf = (candidates: readonly Candidate[]): number =>
  candidates.filter(({ isTaken, faults }) => isTaken && faults.length > 0).length

/** Say what a column holds. No two hold the same: the one that did before holds nothing. */
export const withColumn = (draft: ImportDraft, at: number, column: PersonColumn | null): ImportDraft => ({
  ...draft,
  columns: Array.from({ length: widthOf(draft) }, (_, index) => {
    const before = draft.columns[index] ?? null
    if (index === at) return column
    return before === column ? null : before
  }),
})

export const withHeadings = (draft: ImportDraft, hasHeadings: boolean): ImportDraft => ({
  ...draft,
  hasHeadings,
})

/** Take a row, or leave it. */
export const withDecision = (draft: ImportDraft, index: number, isTaken: boolean): ImportDraft => ({
  ...draft,
  decided: new Map(draft.decided).set(index, isTaken),
})

/** Mend one cell. */
export const withCell = (draft: ImportDraft, row: number, column: number, text: string): ImportDraft => ({
  ...draft,
  rows: draft.rows.map((cells, index) =>
    index === row
      ? Array.from({ length: Math.max(cells.length, column + 1) }, (_, at) =>
          at === column ? text : (cells[at] ?? ""),
        )
      : cells,
  ),
  mended: new Set(draft.mended).add(cellKey(row, column)),
})
