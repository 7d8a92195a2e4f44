import { expect, test } from "vitest"
import { lengthWords, shareWords, sizeWords } from "../../../src/app/i18n/quantities"

/** Spaces that do not break, made plain: which they are is not the point here. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ")

test("sizes are said in the unit that suits them, by each language", () => {
  expect(plain(sizeWords(840_300, "fr"))).toBe("840 ko")
  expect(plain(sizeWords(3_140_000, "fr"))).toBe("3,1 Mo")
  expect(plain(sizeWords(3_140_000, "en"))).toBe("3.1 MB")
  expect(plain(sizeWords(32_232_419, "fr"))).toBe("32 Mo")
  expect(plain(sizeWords(2_400_000_000, "fr"))).toBe("2,4 Go")
})

test("lengths are said to the tenth of a second", () => {
  expect(plain(lengthWords(4, "fr"))).toBe("4,0 s")
  expect(plain(lengthWords(3.9333, "fr"))).toBe("3,9 s")
})

test("shares are whole percentages", () => {
  expect(plain(shareWords(0.402, "fr"))).toBe("40 %")
})
