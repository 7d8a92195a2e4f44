/** What a key does to the text, before anybody is asked whether it may. Pure. */
import type { LineShape } from "../../../api/shapes"
import type { LineId } from "../../../domain/ids"

/** The lines in another order. @param ids Each once. */
export const inOrder = (lines: readonly LineShape[], ids: readonly LineId[]): LineShape[] => {
  const byId = new Map(lines.map(line => [line.id, line]))
  return ids.flatMap(id => byId.get(id) ?? [])
}

/** Both sides of the caret as lines of their own; undefined: there are no words on one side. */
export const cutAt = (text: string, from: number, to = from): [string, string] | undefined => {
  const [head, tail] = [text.slice(0, from).trim(), text.slice(to).trim()]
  return head === "" || tail === "" ? undefined : [head, tail]
}

/** What several pasted lines make of the line they were pasted into. */
export const pastedInto = (
  text: string,
  { from, to }: { readonly from: number; readonly to: number },
  pasted: readonly string[],
): string[] => {
  const parts = [...pasted]
  parts[0] = `${text.slice(0, from)}${parts[0] ?? ""}`.trim()
  parts[parts.length - 1] = `${parts.at(-1) ?? ""}${text.slice(to)}`.trim()
  return parts
}
