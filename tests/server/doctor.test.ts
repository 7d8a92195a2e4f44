import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pino } from "pino"
import { afterAll, describe, expect, test } from "vitest"
import { type Config, readConfig } from "../../src/server/config"
import { checkAddress } from "../../src/server/doctor/check-address"
import { checkDatabase } from "../../src/server/doctor/check-database"
import { checkFfmpeg } from "../../src/server/doctor/check-ffmpeg"
import { checkNode } from "../../src/server/doctor/check-node"
import { checkStorage } from "../../src/server/doctor/check-storage"
import { reportOf } from "../../src/server/doctor/report"

const folder = mkdtempSync(join(tmpdir(), "unisson-doctor-"))
chmodSync(folder, 0o755)
afterAll(() => rmSync(folder, { recursive: true }))

const config: Config = readConfig({ DATA_DIR: join(folder, "data") }, [])
const log = pino({ level: "silent" })

/** A program that answers as an ffmpeg without encoders and filters would. */
const bareFfmpeg = (): string => {
  const path = join(folder, "ffmpeg")
  writeFileSync(path, "#!/bin/sh\necho 'ffmpeg version 6.1 Copyright'\n", { mode: 0o755 })
  return path
}

describe("the doctor", () => {
  test("finds an ffmpeg that can make films, and says which", async () => {
    const findings = await checkFfmpeg(config)
    expect(findings.map(({ subject }) => subject)).toEqual(["ffmpeg", "ffprobe"])
    expect(findings[0]?.verdict).not.toBe("blocks")
    expect(findings[0]?.words).toMatch(/\d.*(system|npm)/u)
  })

  test("names what an ffmpeg cannot do", async () => {
    const [finding] = await checkFfmpeg({ ...config, ffmpegPath: bareFfmpeg() })
    expect(finding?.verdict).toBe("blocks")
    expect(finding?.words).toMatch(/6\.1, from FFMPEG_PATH .* lacks libx264, aac.*loudnorm/u)
  })

  test("tries the embedded database, and stops it again", async () => {
    const finding = await checkDatabase(config, log)
    expect(finding).toMatchObject({
      verdict: "good",
      words: expect.stringMatching(/^PostgreSQL 18.*embedded/u),
    })
  })

  test("says why a database of one's own does not answer", async () => {
    const databaseUrl = "postgresql://me:secret@127.0.0.1:1/unisson"
    const finding = await checkDatabase({ ...config, databaseUrl }, log)
    expect(finding.verdict).toBe("blocks")
    expect(finding.words).toContain("ECONNREFUSED")
    expect(reportOf([finding])).not.toContain("secret")
  })

  test("writes into the data folder and measures the disk", async () => {
    const findings = await checkStorage(config)
    expect(findings.map(({ subject }) => subject)).toEqual(["Storage", "Disk"])
    expect(findings[1]?.words).toMatch(/^\d+\.\d GiB free$/u)
  })

  test("notices a data folder that cannot be made", async () => {
    // Not even root makes a folder below a file.
    const [finding] = await checkStorage({ dataDir: join(bareFfmpeg(), "data") })
    expect(finding).toMatchObject({ verdict: "blocks", remedy: expect.stringContaining("DATA_DIR") })
  })

  test.each([
    ["18.20.0", "blocks"],
    ["20.18.9", "blocks"],
    ["20.19.0", "good"],
    ["22.0.0", "good"],
  ])("thinks of Node %s: %s", (version, verdict) => {
    expect(checkNode(version).verdict).toBe(verdict)
  })

  test.each([
    [{}, "hint", /this machine only/u],
    [{ publicUrl: "http://unisson.example.org" }, "blocks", /no browser gives it a camera/u],
    [{ publicUrl: "https://unisson.example.org" }, "hint", /rate limits/u],
    [{ publicUrl: "https://unisson.example.org", isBehindProxy: true }, "good", /unisson\.example\.org/u],
    [{ publicUrl: "https://192.168.1.20:3000", isHttps: true }, "hint", /browsers warn/u],
  ] as const)("thinks of the address %j: %s", (setting, verdict, words) => {
    const finding = checkAddress({ ...config, ...setting })
    expect(finding.verdict).toBe(verdict)
    expect(finding.words).toMatch(words)
  })
})

describe("reportOf", () => {
  test("puts the marks, the subjects and the remedies under each other", () => {
    expect(
      reportOf([
        { subject: "Node", verdict: "good", words: "20.19.0" },
        { subject: "Storage", verdict: "blocks", words: "cannot be written", remedy: "Set DATA_DIR" },
      ]),
    ).toBe(["✓ Node     20.19.0", "✗ Storage  cannot be written", "           → Set DATA_DIR", ""].join("\n"))
  })
})
