import { describe, expect, test } from "vitest"
import { TITLE_MAX_LENGTH } from "../../../src/domain/campaign"
import {
  CONSENT_ASKER_MAX_LENGTH,
  CONSENT_TEXT_MAX_LENGTH,
  consentState,
  DEFAULT_TERMS,
  isAllowed,
  isDay,
  lastDayOf,
  mayEnterFilm,
  WORDING_MAX_LENGTH,
} from "../../../src/domain/consent"
import { EMAIL_MAX_LENGTH, NAME_MAX_LENGTH } from "../../../src/domain/contributor"
import { LANGUAGES, type Language } from "../../../src/domain/language"
import { completeTerms, releaseOf, releaseText, signedText } from "../../../src/domain/release"

const SIGNED_AT = new Date("2026-03-05T10:00:00Z")
const OCCASION = { title: "8 mars", askedBy: "Odile Brandt" }

const textIn = (language: Language, terms = DEFAULT_TERMS): string =>
  releaseText(releaseOf(terms, OCCASION, { name: "Awa Diop", language, signedAt: SIGNED_AT }), language)

describe("how long a consent holds", () => {
  test("counts years from the day on which it was signed, and stays in February", () => {
    expect(lastDayOf({ kind: "years", years: 3 }, SIGNED_AT)).toBe("2029-03-05")
    expect(lastDayOf({ kind: "years", years: 1 }, new Date("2028-02-29T12:00:00Z"))).toBe("2029-02-28")
    expect(lastDayOf({ kind: "until", day: "2027-12-31" }, SIGNED_AT)).toBe("2027-12-31")
  })

  test("knows days that there are", () => {
    expect(["2028-02-29", "2027-02-29", "2027-2-9", "soon", ""].map(isDay)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ])
  })
})

describe("where she is with it", () => {
  const consent = { revision: 1, lastDay: "2027-01-01", withdrawnAt: null }
  test.each([
    ["nothing signed", null, 1, "unsigned", false],
    ["what is asked now", consent, 1, "signed", true],
    ["terms that were changed since", consent, 2, "earlier", true],
    ["its last day", { ...consent, lastDay: "2026-03-05" }, 1, "signed", true],
    ["the day after", { ...consent, lastDay: "2026-03-04" }, 1, "over", false],
    ["taken back", { ...consent, withdrawnAt: "2026-03-05T00:00:00Z" }, 1, "withdrawn", false],
  ] as const)("%s", (_, given, revision, state, allowed) => {
    expect(consentState(given, revision, SIGNED_AT)).toBe(state)
    expect(isAllowed(state)).toBe(allowed)
  })

  test("only who took it back is kept out of the film: who has not answered is waited for", () => {
    expect([null, undefined, consent].map(mayEnterFilm)).toEqual([true, true, true])
    expect(mayEnterFilm({ withdrawnAt: "2026-03-05T00:00:00Z" })).toBe(false)
  })
})

describe("the release", () => {
  test("names who asks, what for, where, for how long and how to take it back, in French", () => {
    const text = textIn("fr")
    expect(text).toContain("Moi, Awa Diop, j’autorise Odile Brandt à utiliser mon image")
    expect(text).toContain("«\u202f8 mars\u202f»")
    expect(text).toContain("Où on le verra\u202f: sites web, réseaux sociaux")
    expect(text).toContain("3 ans à partir de ma signature, soit jusqu’au 5 mars 2029")
    expect(text).toContain("Je peux la retirer à tout moment")
  })

  test("and in English", () => {
    const text = textIn("en", { ...DEFAULT_TERMS, term: { kind: "years", years: 1 } })
    expect(text).toContain("I, Awa Diop, allow Odile Brandt to use my picture")
    expect(text).toContain("1 year from my signature, that is until March 5, 2027")
    expect(text).toContain("I can withdraw it at any time")
  })

  test("says what the coordinator wrote, as she wrote it", () => {
    const terms = {
      organisation: "La Ligue",
      purpose: "le film du 8 mars",
      media: "ligue.example",
      territory: "France",
      term: { kind: "until", day: "2027-12-31" },
      contact: "image@ligue.example",
    } as const
    for (const language of LANGUAGES) {
      const text = textIn(language, terms)
      for (const said of ["La Ligue", "le film du 8 mars", "ligue.example", "France", "2027", terms.contact])
        expect(text).toContain(said)
    }
  })

  test("speaks of a team where nobody is named, and leaves a blank for a name that is not there yet", () => {
    expect(completeTerms(DEFAULT_TERMS, { title: "8 mars", askedBy: "" }, "fr").organisation).toBe(
      "l’équipe de la campagne «\u202f8 mars\u202f»",
    )
    const release = releaseOf(DEFAULT_TERMS, OCCASION, { name: " ", language: "fr", signedAt: SIGNED_AT })
    expect(release.opening).toMatch(/^Moi, …, /)
  })

  test("is never longer than what the server takes", () => {
    const long = "m".repeat(CONSENT_TEXT_MAX_LENGTH)
    const terms = {
      organisation: "o".repeat(CONSENT_ASKER_MAX_LENGTH),
      purpose: long,
      media: long,
      territory: long,
      term: DEFAULT_TERMS.term,
      contact: "c".repeat(EMAIL_MAX_LENGTH),
    }
    const occasion = { title: "t".repeat(TITLE_MAX_LENGTH), askedBy: "" }
    const name = "n".repeat(NAME_MAX_LENGTH)
    for (const language of LANGUAGES) {
      const release = releaseOf(terms, occasion, { name, language, signedAt: SIGNED_AT })
      expect(releaseText(release, language).length).toBeLessThan(WORDING_MAX_LENGTH)
    }
  })

  test("bears under it who signed when, and when it was taken back", () => {
    const consent = {
      id: "the-id",
      name: "Awa Diop",
      language: "fr",
      wording: "J’autorise.",
      signedAt: "2026-03-05T10:00:00Z",
      withdrawnAt: null,
    } as const
    expect(signedText(consent, "UTC")).toBe(
      "J’autorise.\n\nSigné par Awa Diop le 5 mars 2026 à 10:00:00 UTC.\nRéférence\u202f: the-id\n",
    )
    const taken = { ...consent, withdrawnAt: "2026-03-06T10:00:00Z" }
    expect(signedText(taken, "UTC")).toContain("Autorisation retirée le 6 mars 2026")
  })
})
