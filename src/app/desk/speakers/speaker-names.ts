import type { ContributorShape } from "../../../api/shapes"

/** Most people who are named one by one. */
const NAMED_MAX = 3

/** "Ada, Grace et Lin", and from the fourth on "Ada, Grace, Lin et +2", by the rules of a language. */
export const speakerNames = (
  speakers: readonly Pick<ContributorShape, "name">[],
  language: string,
): string => {
  const named = speakers.slice(0, NAMED_MAX).map(({ name }) => name)
  const others = speakers.length - named.length
  return new Intl.ListFormat(language).format(others > 0 ? [...named, `+${others}`] : named)
}
