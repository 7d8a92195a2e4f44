/** At the end of a run of Playwright: what its tests have measured, as they noted it in their annotations. */

export default class FiguresReporter {
  /** @type {{ type: string, description?: string }[]} */
  figures = []

  /**
   * @param {unknown} _test
   * @param {import("@playwright/test/reporter").TestResult} result
   */
  onTestEnd(_test, { annotations }) {
    this.figures.push(...annotations)
  }

  onEnd() {
    const width = Math.max(0, ...this.figures.map(({ type }) => type.length))
    for (const { type, description = "" } of this.figures)
      console.log(`  ${type.padEnd(width)}  ${description}`)
  }

  /** It prints at the end only: the lines of the tests are another reporter's. */
  printsToStdio() {
    return false
  }
}
