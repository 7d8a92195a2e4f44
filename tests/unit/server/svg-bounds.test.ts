import { describe, expect, test } from "vitest"
import { isHarmlessSvg, isSvg } from "../../../src/server/film/cards/svg-bounds"

const svg = (inside: string): string => `<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`

describe("an SVG", () => {
  test.each([
    svg("<rect/>"),
    `<?xml version="1.0"?>\n<!-- Logo -->\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x.dtd">\n${svg("")}`,
    `\uFEFF<svg:svg xmlns:svg="http://www.w3.org/2000/svg"/>`,
  ])("is known by its root: %s", text => {
    expect(isSvg(text)).toBe(true)
  })

  test.each(["", "<html><svg></svg></html>", "svg", "<svgs/>", "<!-- without end", "<!DOCTYPE svg [ >"])(
    "is not %j",
    text => {
      expect(isSvg(text)).toBe(false)
    },
  )

  test("may have words of its own before it, as drawing programs write them", () => {
    const words = '<!DOCTYPE svg [\n<!ENTITY ns_svg "http://www.w3.org/2000/svg">\n]>'
    expect(isSvg(`${words}<svg xmlns="&ns_svg;"/>`)).toBe(true)
    expect(isHarmlessSvg(`${words}<svg xmlns="&ns_svg;"/>`)).toBe(true)
  })

  // A pattern over all of it would still be trying when the film is due.
  test.each([
    ["remarks", "<!---->".repeat(50_000)],
    ["white space", " ".repeat(900_000)],
    ["half a remark", "<!--".repeat(200_000)],
  ])("that is nothing but %s is turned away at once", (_, text) => {
    expect(isSvg(`${text}x`)).toBe(false)
  })

  test("of a hundred thousand words without end is read once", () => {
    expect(isHarmlessSvg(svg("<!ENTITY ".repeat(100_000)))).toBe(true)
  })

  test.each([
    ["parts of its own", '<defs><path id="a"/></defs><use href="#a"/><use xlink:href=\'#a\'/>'],
    [
      "a soft shadow",
      '<filter id="s"><feGaussianBlur/><feOffset/><feMerge><feMergeNode/></feMerge></filter>',
    ],
  ])("may have %s", (_, inside) => {
    expect(isHarmlessSvg(svg(inside))).toBe(true)
  })

  test.each([
    ["a file of the machine", '<image href="/etc/passwd.png"/>'],
    ["an address", "<image xlink:href = 'http://192.168.0.1/a.png'/>"],
    ["a picture in it", '<image href="data:image/svg+xml;base64,PHN2Zy8+"/>'],
    ["an address in disguise", '<image href="&#102;ile:///a.png"/>'],
    ["words from elsewhere", '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]><text>&a;</text>'],
    ["parts of parts of parts", '<use href="#a"/>'.repeat(17)],
    ["more effects than a logo has", "<feTurbulence/>".repeat(25)],
  ])("may not have %s", (_, inside) => {
    expect(isHarmlessSvg(svg(inside))).toBe(false)
  })
})
