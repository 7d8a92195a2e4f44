import { describe, expect, it } from "vitest"
import { guessColumns } from "../../../src/domain/people-columns"
import { readPeople } from "../../../src/domain/people-import"

describe("columns", () => {
  it("are known by headings in French, whatever the case, the accents and the punctuation", () => {
    const headings = ["N°", "Prénom", "NOM", "Fonction :", "Structure", "Ville", "E-mail", "Tél. portable"]
    expect(guessColumns([headings])).toEqual({
      hasHeadings: true,
      columns: [null, "givenName", "name", "role", "organisation", "place", "email", "phone"],
    })
  })

  it("are known by headings in English", () => {
    const headings = [
      "Full name",
      "Job title",
      "Company",
      "City",
      "Email address",
      "Phone number",
      "Language",
    ]
    expect(guessColumns([headings]).columns).toEqual([
      ...["name", "role", "organisation", "place", "email", "phone", "language"],
    ])
  })

  it("are each known once: the first that claims to be one", () => {
    expect(guessColumns([["Nom", "Mail", "E-mail"]]).columns).toEqual(["name", "email", null])
  })

  it("are known by their cells where there are no headings", () => {
    const rows = [
      ["Awa Diop", "06 12 34 56 78", "awa@exemple.fr", "Ingénieure"],
      ["Lin Chen", "", "lin@exemple.fr", "Chercheuse"],
    ]
    expect(guessColumns(rows)).toEqual({ hasHeadings: false, columns: ["name", "phone", "email", "role"] })
  })

  it("of a bare list of names are names", () => {
    expect(guessColumns([["Awa Diop"], ["Lin Chen"]])).toEqual({ hasHeadings: false, columns: ["name"] })
  })
})

const read = (row: readonly string[]) =>
  readPeople(
    [row],
    ["givenName", "name", "email", "phone", "language", "addressForm", "gender"],
    [{ name: "Éloïse Martin", email: "eloise@exemple.fr" }],
  )[0]

describe("a row", () => {
  it("is a person: names joined, spaces tidied, choices understood", () => {
    expect(
      read([
        " Awa ",
        "Diop\u00a0",
        "mailto:AWA@exemple.fr",
        "06 12 34 56 78",
        "Anglais",
        "Tutoiement",
        "Mme",
      ]),
    ).toMatchObject({
      facts: {
        name: "Awa Diop",
        email: "awa@exemple.fr",
        phone: "06 12 34 56 78",
        language: "en",
        addressForm: "familiar",
        gender: "feminine",
      },
      faults: [],
      twin: undefined,
    })
  })

  it("may say nothing but a name", () => {
    expect(read(["Awa"])).toMatchObject({
      facts: { name: "Awa", email: "", language: null, addressForm: "formal", gender: null },
      faults: [],
    })
  })

  it("says each thing that is wrong with it", () => {
    expect(read(["", "", "awa@exemple", "demander", "klingon", "", "x".repeat(3)])?.faults).toEqual([
      { kind: "missing", column: "name" },
      { kind: "not-understood", column: "email" },
      { kind: "not-understood", column: "phone" },
      { kind: "not-understood", column: "language" },
      { kind: "not-understood", column: "gender" },
    ])
    expect(read(["Awa", "d".repeat(120)])?.faults).toEqual([{ kind: "too-long", column: "name", max: 120 }])
  })

  it("that repeats somebody of the team says who, by address before name", () => {
    expect(read(["Lo", "Martin", "eloise@exemple.fr"])?.twin).toEqual({
      by: "email",
      name: "Éloïse Martin",
      isInTeam: true,
    })
    expect(read(["ELOISE", "martin"])?.twin).toEqual({ by: "name", name: "Éloïse Martin", isInTeam: true })
  })

  it("that repeats a row above says so", () => {
    const rows = readPeople([["Awa"], ["Lin"], ["awa"]], ["name"], [])
    expect(rows.map(({ twin }) => twin?.isInTeam)).toEqual([undefined, undefined, false])
  })
})
