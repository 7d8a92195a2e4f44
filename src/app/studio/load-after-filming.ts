import { openWords } from "../i18n/language"

/** Load the pages that follow a recording, and what is said there. See [Note: Pages that can wait]. */
export const loadAfterFilming = async () => {
  const [pages] = await Promise.all([import("./after-filming"), openWords("takes", "import")])
  return pages
}
