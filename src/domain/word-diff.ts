/** A stretch of two texts: in both, only in the old one, or only in the new one. */
export type DiffPart = { readonly kind: "same" | "removed" | "added"; readonly text: string }

const wordsOf = (text: string): string[] => text.split(/(\s+)/u).filter(part => part !== "")

/** Lengths of the longest common run of words from each place on, for both texts. */
const commonRuns = (old: readonly string[], next: readonly string[]): number[][] => {
  const runs = Array.from({ length: old.length + 1 }, () => new Array<number>(next.length + 1).fill(0))
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = next.length - 1; j >= 0; j--) {
      const row = runs[i] ?? []
      row[j] =
        old[i] === next[j]
          ? (runs[i + 1]?.[j + 1] ?? 0) + 1
          : Math.max(runs[i + 1]?.[j] ?? 0, row[j + 1] ?? 0)
    }
  }
  return runs
}

/** What differs between two wordings, word by word. Joined, all but the removed parts are the new text. */
export const diffWords = (oldText: string, newText: string): DiffPart[] => {
  const [old, next] = [wordsOf(oldText), wordsOf(newText)]
  const runs = commonRuns(old, next)
  const parts: DiffPart[] = []
  const push = (kind: DiffPart["kind"], text: string): void => {
    const last = parts.at(-1)
    if (last?.kind === kind) parts[parts.length - 1] = { kind, text: last.text + text }
    else parts.push({ kind, text })
  }
  let [i, j] = [0, 0]
  while (i < old.length || j < next.length) {
    const [word, other] = [old[i], next[j]]
    if (word !== undefined && word === other) {
      push("same", word)
      i++
      j++
    } else if (word !== undefined && (runs[i + 1]?.[j] ?? 0) >= (runs[i]?.[j + 1] ?? -1)) {
      push("removed", word)
      i++
    } else if (other !== undefined) {
      push("added", other)
      j++
    } else if (word !== undefined) {
      push("removed", word)
      i++
    }
  }
  return parts
}
