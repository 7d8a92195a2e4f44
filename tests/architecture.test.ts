import { readdirSync, readFileSync } from "node:fs"
import { basename, join, resolve } from "node:path"
import type { ICruiseResult } from "dependency-cruiser"
import ts from "typescript"
import { beforeAll, describe, expect, it } from "vitest"
import { IMPORT_RULES } from "./architecture-rules"
import { cruiseWith } from "./fixtures/cruise"

const SOURCES = resolve(import.meta.dirname, "../src")

/** Every TypeScript file of `src`, relative to it. */
const sourceFiles = readdirSync(SOURCES, { recursive: true, encoding: "utf8" }).filter(path =>
  /\.tsx?$/.test(path),
)

/** Violations in words: who must not import whom, by which rule. */
const violationsOf = (result: ICruiseResult): string[] =>
  result.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)

/** Files that break a rule each, beside the sources: what they are refused for shows that the rule works. */
const PLANTS: Readonly<Record<string, string>> = Object.assign({}, ...IMPORT_RULES.map(rule => rule.plants))

let result: ICruiseResult
beforeAll(async () => {
  result = await cruiseWith(PLANTS)
})

describe("the import rules", () => {
  it("hold", () => {
    const planted = Object.keys(PLANTS).map(path => `: ${path} →`)
    expect(violationsOf(result).filter(line => !planted.some(path => line.includes(path)))).toEqual([])
  })

  it("have seen every file and the imports between them", () => {
    // A cruiser that cannot read TypeScript sees no module, finds no fault and passes.
    const seen = new Set(result.modules.map(module => module.source))
    expect(sourceFiles.map(path => `src/${path}`).filter(path => !seen.has(path))).toEqual([])
    const imports = result.modules.flatMap(module => module.dependencies)
    expect(imports.length).toBeGreaterThan(sourceFiles.length)
  })

  it.each(["domain", "api", "browser", "app", "sw", "server"])("have seen imports within %s", realm => {
    const within = result.modules.filter(
      ({ source }) => source.startsWith(`src/${realm}/`) && !(source in PLANTS),
    )
    expect(within.flatMap(module => module.dependencies).length).toBeGreaterThan(0)
  })

  it.each(IMPORT_RULES.map(rule => [rule.name, rule] as const))("refuse by %s", (name, rule) => {
    const planted = Object.keys(rule.plants)
    const isRefused = violationsOf(result).some(line =>
      planted.some(path => line.startsWith(`${name}: ${path} →`)),
    )
    expect(isRefused).toBe(true)
  })
})

describe("the sources", () => {
  it("have no file named after nothing", () => {
    const nameless = /^(utils?|helpers?|types?|index|common|misc|shared|stuff)\.tsx?$/
    expect(sourceFiles.filter(path => nameless.test(basename(path)))).toEqual([])
  })

  it("never say `any`, nor silence the compiler", () => {
    const offences = sourceFiles.flatMap(path => {
      const text = readFileSync(join(SOURCES, path), "utf8")
      const found = /@ts-(ignore|nocheck|expect-error)/.test(text) ? [`${path}: silences the compiler`] : []
      const visit = (node: ts.Node): void => {
        if (node.kind === ts.SyntaxKind.AnyKeyword) found.push(`${path}: any`)
        ts.forEachChild(node, visit)
      }
      visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, false))
      return found
    })
    expect(offences).toEqual([])
  })
})
