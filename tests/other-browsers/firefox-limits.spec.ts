/**
 * What Firefox cannot do, and what the studio does about it. A failure here is good news: Firefox has
 * learnt something. Each message says what to look at before the expectation is changed.
 */
import { RECORDING_FORMATS } from "../../src/browser/capture/recording-format"
import { LONG } from "../e2e/fixtures/tags"
import { expect, test } from "./fixtures/engines"

test(
  "Firefox records WebM with VP8 only, says nothing of networks, and asks before it keeps",
  LONG,
  async ({ firefox, blankPage }) => {
    const page = await firefox.open()
    await page.goto(blankPage)

    const formats = RECORDING_FORMATS.map(({ mimeType }) => mimeType)
    const recorded = await page.evaluate(
      list => list.split("\n").filter(mimeType => MediaRecorder.isTypeSupported(mimeType)),
      formats.join("\n"),
    )
    expect(
      recorded,
      "Firefox records more now: the studio takes the first of these. Let firefox.spec.ts kill it while it records that.",
    ).toEqual(["video/webm;codecs=vp8,opus", "video/webm"])

    expect(
      await page.evaluate(() => "connection" in navigator),
      "Firefox says what a network costs: see that network-cost.ts reads it right.",
    ).toBe(false)

    const answer = page.evaluate(async () => {
      const silence = new Promise<string>(resolve => setTimeout(resolve, 1000, "no answer"))
      return String(await Promise.race([navigator.storage.persist(), silence]))
    })
    expect(
      await answer,
      "Firefox decides by itself whether it keeps storage: then keepStorage may be waited for.",
    ).toBe("no answer")
  },
)
