import { describe, expect, it } from "vitest"
import { readTable, readTableFile } from "../../../src/browser/read-table"

const ROWS = [
  ["Nom", "Ville"],
  ["Éloïse", "Nîmes"],
]
const fileOf = (...bytes: (string | Uint8Array<ArrayBuffer>)[]): Blob => new Blob(bytes)

/** As Excel saves it in French: one byte a letter. */
const windows1252 = (text: string) => Uint8Array.from([...text], letter => letter.codePointAt(0) ?? 0)

describe("a table", () => {
  it("is read from what a spreadsheet copies, with quotes, breaks and tabs in cells", () => {
    expect(readTable('Nom\tRôle\r\n"Awa ""la voix"" Diop"\t"Ingénieure\nréseau"\r\n\t\r\n')).toEqual([
      ["Nom", "Rôle"],
      ['Awa "la voix" Diop', "Ingénieure\nréseau"],
    ])
  })

  it.each([
    ["commas", "Nom,Ville\nÉloïse,Nîmes\n"],
    ["semicolons", "Nom;Ville\nÉloïse;Nîmes\n"],
    ["tabs", "Nom\tVille\nÉloïse\tNîmes\n"],
  ])("is read from a file with %s", async (_, text) => {
    expect(await readTableFile(fileOf(text))).toEqual(ROWS)
  })

  it("is read from a file with a byte order mark", async () => {
    expect(await readTableFile(fileOf("\ufeffNom;Ville\nÉloïse;Nîmes"))).toEqual(ROWS)
  })

  it("is read from Windows-1252, as Excel saves it in French", async () => {
    expect(await readTableFile(fileOf(windows1252("Nom;Ville\r\nÉloïse;Nîmes\r\n")))).toEqual(ROWS)
  })

  it("is read from UTF-16, as Excel saves Unicode text", async () => {
    const text = "\ufeffNom\tVille\r\nÉloïse\tNîmes\r\n"
    const bytes = new Uint8Array(Uint16Array.from(text, letter => letter.charCodeAt(0)).buffer)
    expect(await readTableFile(fileOf(bytes))).toEqual(ROWS)
  })

  it("is not looked for in a workbook or in a film", async () => {
    await expect(readTableFile(fileOf("PK\u0003\u0004\0\0"))).rejects.toMatchObject({ code: "table-no-text" })
    const film = new Uint8Array(3 * 1024 ** 2)
    await expect(readTableFile(fileOf(film))).rejects.toMatchObject({ code: "table-too-large" })
  })
})
