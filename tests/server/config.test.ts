import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { afterAll, describe, expect, test } from "vitest"
import { ConfigError, readConfig } from "../../src/server/config"

const folder = mkdtempSync(join(tmpdir(), "unisson-config-"))
const file = join(folder, "a-file")
writeFileSync(file, "")
afterAll(() => rmSync(folder, { recursive: true }))

describe("readConfig", () => {
  test("needs nothing: everything has a default", () => {
    expect(readConfig({}, [])).toEqual({
      role: "all",
      isHttps: false,
      port: 3000,
      dataDir: resolve("data"),
      publicUrl: "http://localhost:3000",
      isBehindProxy: false,
      databaseUrl: undefined,
      ffmpegPath: undefined,
      ffprobePath: undefined,
      filmResolution: 1080,
      smtpUrl: undefined,
      mailFrom: undefined,
      pushServices: [],
      logLevel: "info",
      resetPasswordFor: undefined,
    })
  })

  test("takes every setting from the environment and the flags", () => {
    const config = readConfig(
      {
        PORT: "8080",
        DATA_DIR: folder,
        PUBLIC_URL: "https://unisson.example.org/",
        TRUST_PROXY: "1",
        DATABASE_URL: "postgres://me:secret@db:5432/unisson",
        FFMPEG_PATH: process.execPath,
        FILM_RESOLUTION: "2160",
        SMTP_URL: "smtps://me:secret@mail.example.org",
        MAIL_FROM: "Notre film <films@example.org>",
        LOG_LEVEL: "debug",
      },
      ["--role", "web", "--https", "--reset-password", "ada@example.org"],
    )
    expect(config).toMatchObject({
      role: "web",
      isHttps: true,
      port: 8080,
      dataDir: folder,
      publicUrl: "https://unisson.example.org",
      isBehindProxy: true,
      databaseUrl: "postgres://me:secret@db:5432/unisson",
      ffmpegPath: process.execPath,
      filmResolution: 2160,
      smtpUrl: "smtps://me:secret@mail.example.org",
      mailFrom: "Notre film <films@example.org>",
      logLevel: "debug",
      resetPasswordFor: "ada@example.org",
    })
  })

  test("a variable set to nothing is not set", () => {
    expect(readConfig({ PORT: "", DATABASE_URL: "", PUBLIC_URL: "" }, [])).toEqual(readConfig({}, []))
  })

  test.each([
    ["PORT", "http", 'PORT must be a whole number from 1 to 65535, not "http".'],
    ["PORT", "0", 'PORT must be a whole number from 1 to 65535, not "0".'],
    ["PORT", "65536", 'PORT must be a whole number from 1 to 65535, not "65536".'],
    ["PORT", "80.5", 'PORT must be a whole number from 1 to 65535, not "80.5".'],
    ["DATA_DIR", file, `DATA_DIR must be a folder, or a path where one can be made, not "${file}".`],
    [
      "PUBLIC_URL",
      "unisson.example.org",
      'PUBLIC_URL must be an address without a path, such as https://unisson.example.org, not "unisson.example.org".',
    ],
    [
      "PUBLIC_URL",
      "https://example.org/films",
      'PUBLIC_URL must be an address without a path, such as https://unisson.example.org, not "https://example.org/films".',
    ],
    ["TRUST_PROXY", "yes", 'TRUST_PROXY must be 1 behind a reverse proxy of yours, else 0, not "yes".'],
    ["FFMPEG_PATH", file, `FFMPEG_PATH must be the path of a program that can be run, not "${file}".`],
    [
      "FFPROBE_PATH",
      "/nowhere/ffprobe",
      'FFPROBE_PATH must be the path of a program that can be run, not "/nowhere/ffprobe".',
    ],
    [
      "MAIL_FROM",
      "films",
      'MAIL_FROM must be the sender of mails, such as Our film <films@example.org>, not "films".',
    ],
    ["FILM_RESOLUTION", "1081", 'FILM_RESOLUTION must be one of 720, 1080, 2160, not "1081".'],
    [
      "LOG_LEVEL",
      "loud",
      'LOG_LEVEL must be one of trace, debug, info, warn, error, fatal, silent, not "loud".',
    ],
  ])("refuses %s=%s in one sentence", (name, value, sentence) => {
    expect(() => readConfig({ [name]: value }, [])).toThrow(new ConfigError(sentence))
  })

  test("does not repeat a database's address, which may hold a password", () => {
    expect(() => readConfig({ DATABASE_URL: "mysql://me:secret@db/unisson" }, [])).toThrow(
      new ConfigError("DATABASE_URL must look like postgresql://user:password@host:5432/name."),
    )
  })

  test("does not repeat a mail server's address either", () => {
    expect(() => readConfig({ SMTP_URL: "http://me:secret@mail" }, [])).toThrow(
      new ConfigError(
        "SMTP_URL must look like smtp://user:password@host:587, or smtps:// for TLS from the start.",
      ),
    )
  })

  test("asks who mails come from where there is a mail server", () => {
    expect(() => readConfig({ SMTP_URL: "smtp://localhost" }, [])).toThrow(
      new ConfigError("MAIL_FROM must say who mails come from, since SMTP_URL is set."),
    )
  })

  test.each([
    [["--role", "everything"], /^--role must be one of web, worker, all, not "everything"\.$/u],
    [["--role"], /argument missing.*: the flags are --role, --https, --reset-password\.$/u],
    [["--htps"], /^Unknown option '--htps': the flags are --role, --https, --reset-password\.$/u],
    [["start"], /^Unexpected argument 'start'.*: the flags are --role/u],
  ])("refuses the flags %j in one sentence", (argv, sentence) => {
    expect(() => readConfig({}, argv)).toThrow(ConfigError)
    expect(() => readConfig({}, argv)).toThrow(sentence)
  })
})
