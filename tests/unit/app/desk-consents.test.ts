import { describe, expect, test } from "vitest"
import type { ContributorShape } from "../../../src/api/shapes"
import { unconsented } from "../../../src/app/desk/consent/consent-of"
import { DEFAULT_TERMS } from "../../../src/domain/consent"
import { NOBODY } from "../../../src/domain/contributor"
import { type Cut, peopleIn } from "../../../src/domain/cut"

const NOW = new Date("2026-03-05T10:00:00Z")

const person = (id: string, consent: Partial<ContributorShape["consent"]> | null): ContributorShape => ({
  ...NOBODY,
  id,
  name: id,
  hasLink: true,
  openedAt: null,
  lastSeenAt: null,
  held: [],
  standing: "invited",
  linkAskedAt: null,
  consent: consent && {
    id: `of-${id}`,
    revision: 1,
    signedAt: "2026-03-01T10:00:00Z",
    lastDay: "2029-03-01",
    withdrawnAt: null,
    ...consent,
  },
})

const board = {
  consentRequest: { terms: DEFAULT_TERMS, revision: 1, askedBy: "Odile" },
  contributors: [
    person("ada", {}),
    person("grace", null),
    person("lena", { withdrawnAt: "2026-03-04T10:00:00Z" }),
    person("ines", { lastDay: "2026-03-04" }),
    person("rosa", { revision: 0 }),
    person("elsewhere", null),
  ],
}

describe("who in a film has given no consent that holds", () => {
  test("is told apart by whether she has yet to sign or took it back, and nobody else is named", () => {
    const among = new Set(["ada", "grace", "lena", "ines", "rosa"])
    const { missing, withdrawn } = unconsented(board, among, NOW)
    expect(missing.map(({ id }) => id)).toEqual(["grace", "ines"])
    expect(withdrawn.map(({ id }) => id)).toEqual(["lena"])
  })

  test("is looked for among those who are seen in it, alone or together", () => {
    const points = { inPoint: 0, outPoint: 1 }
    const voice = (contributorId: string) => ({
      ...{ contributorId, takeId: contributorId, points, lowerThird: null, offset: 0 },
    })
    const line = { lineId: "1", text: "Un.", gainDb: 0 }
    const cut: Cut = [
      {
        ...{ kind: "clip", ...line, contributorId: "ada", takeId: "t", points },
        ...{ crop: null, lowerThird: null },
      },
      { kind: "unison", ...line, voices: [voice("grace"), voice("lena")] },
      { kind: "stand-in", lineId: "2", text: "Deux.", duration: 2 },
    ]
    expect([...peopleIn(cut)]).toEqual(["ada", "grace", "lena"])
  })
})
