/** What the server is told from outside: environment variables and flags. `.env.example` lists them. */
import { accessSync, constants, statSync } from "node:fs"
import { resolve } from "node:path"
import { parseArgs } from "node:util"
import { z } from "zod"
import { UnissonError } from "../domain/errors"
import { DEFAULT_RESOLUTION, RESOLUTIONS, type Resolution } from "../domain/film-settings"
import { lanAddresses } from "./network/lan-addresses"

/** Which half of the work a process does: answering people, running jobs, or both. */
const ROLES = ["web", "worker", "all"] as const
export type Role = (typeof ROLES)[number]

export const LOG_LEVELS = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const
export type LogLevel = (typeof LOG_LEVELS)[number]

export type Config = {
  readonly role: Role
  /** Serve HTTPS with a certificate of our own making, to try a phone's camera on the same Wi-Fi. */
  readonly isHttps: boolean
  /** 1 to 65535. */
  readonly port: number
  /** Absolute. Everything that must survive is in there. */
  readonly dataDir: string
  /** Where people reach this server: an origin, without a slash at the end. */
  readonly publicUrl: string
  /** Whether a reverse proxy of yours stands in front and says in X-Forwarded-For who asks. */
  readonly isBehindProxy: boolean
  /** A PostgreSQL of your own; undefined: the embedded one. */
  readonly databaseUrl: string | undefined
  readonly ffmpegPath: string | undefined
  readonly ffprobePath: string | undefined
  /** Lines on the short side of a film of which nothing else was said; clips are prepared for it. */
  readonly filmResolution: Resolution
  /** The mail server, `smtp://` or `smtps://`; undefined: no e-mail is sent. May hold a password. */
  readonly smtpUrl: string | undefined
  /** Sender of all e-mail: `Name <address>`. Set where {@link smtpUrl} is. */
  readonly mailFrom: string | undefined
  /** Push services beside the well-known ones: `host` or `host:port`. */
  readonly pushServices: readonly string[]
  readonly logLevel: LogLevel
  /** `--reset-password EMAIL`: print a link for this coordinator and stop. */
  readonly resetPasswordFor: string | undefined
}

/** A setting that cannot be used. The message is one sentence that says which and why. */
export class ConfigError extends UnissonError<"config"> {
  constructor(sentence: string) {
    super("config", sentence)
  }
}

const PORT_MAX = 65_535
const DEFAULT_PORT = 3000
const DEFAULT_DATA_DIR = "./data"

const FLAGS = {
  role: { type: "string", default: "all" },
  https: { type: "boolean", default: false },
  "reset-password": { type: "string" },
} as const

const isFolderOrAbsent = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? true

const isProgram = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

/** Whether a text is an origin such as `https://unisson.example.org`: no path, no question mark. */
const isOrigin = (text: string): boolean => {
  const url = URL.canParse(text) ? new URL(text) : undefined
  return url !== undefined && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`
}

const isPostgresUrl = (text: string): boolean =>
  URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol)

const isSmtpUrl = (text: string): boolean => {
  const url = URL.canParse(text) ? new URL(text) : undefined
  return url !== undefined && /^smtps?:$/.test(url.protocol) && url.hostname !== ""
}

/** Whether a text is a sender: `films@example.org`, or `Our film <films@example.org>`. */
const isSender = (text: string): boolean => /^([^<>\r\n]*<)?[^\s<>@]+@[^\s<>@]+>?$/.test(text)

const RESOLUTION_NAMES = RESOLUTIONS.map(String)

const program = z
  .string()
  .refine(isProgram, "must be the path of a program that can be run")
  .transform(path => resolve(path))
  .optional()

const environment = z.object({
  PORT: z
    .string()
    .regex(/^\d+$/)
    .transform(Number)
    .pipe(z.number().min(1).max(PORT_MAX))
    .catch(() => Number.NaN)
    .refine(port => !Number.isNaN(port), `must be a whole number from 1 to ${PORT_MAX}`)
    .optional(),
  DATA_DIR: z
    .string()
    .refine(isFolderOrAbsent, "must be a folder, or a path where one can be made")
    .default(DEFAULT_DATA_DIR)
    .transform(path => resolve(path)),
  PUBLIC_URL: z
    .string()
    .refine(isOrigin, "must be an address without a path, such as https://unisson.example.org")
    .transform(url => new URL(url).origin)
    .optional(),
  TRUST_PROXY: z.enum(["0", "1"], "must be 1 behind a reverse proxy of yours, else 0").default("0"),
  // The value is not repeated in the sentence: it may hold a password.
  DATABASE_URL: z
    .string()
    .refine(isPostgresUrl, "must look like postgresql://user:password@host:5432/name")
    .optional(),
  FFMPEG_PATH: program,
  FFPROBE_PATH: program,
  FILM_RESOLUTION: z
    .enum(RESOLUTION_NAMES, `must be one of ${RESOLUTION_NAMES.join(", ")}`)
    .transform(name => RESOLUTIONS.find(resolution => String(resolution) === name) ?? DEFAULT_RESOLUTION)
    .default(DEFAULT_RESOLUTION),
  SMTP_URL: z
    .string()
    .refine(isSmtpUrl, "must look like smtp://user:password@host:587, or smtps:// for TLS from the start")
    .optional(),
  MAIL_FROM: z
    .string()
    .refine(isSender, "must be the sender of mails, such as Our film <films@example.org>")
    .optional(),
  PUSH_SERVICES: z
    .string()
    .regex(/^[\w.:-]+(,[\w.:-]+)*$/, "must be hosts of push services with commas between them")
    .transform(hosts => hosts.split(","))
    .optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(", ")}`).default("info"),
})

const SECRET_SETTINGS: readonly string[] = ["DATABASE_URL", "SMTP_URL"]

const readEnvironment = (env: NodeJS.ProcessEnv): z.output<typeof environment> => {
  // A variable that is set to nothing (`PORT=` in a .env file) is not set.
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""))
  const result = environment.safeParse(given)
  if (result.success) return result.data
  const [issue] = result.error.issues
  const name = String(issue?.path[0])
  const value = SECRET_SETTINGS.includes(name) ? "" : `, not "${env[name]}"`
  throw new ConfigError(`${name} ${issue?.message}${value}.`)
}

const readFlags = (argv: readonly string[]) => {
  try {
    return parseArgs({ args: [...argv], options: FLAGS }).values
  } catch (error) {
    const [reason] = error instanceof Error ? error.message.split(/\. |\n/u) : []
    throw new ConfigError(
      `${reason ?? "The flags cannot be read"}: the flags are --${Object.keys(FLAGS).join(", --")}.`,
    )
  }
}

const readRole = (role: string): Role => {
  const known = ROLES.find(candidate => candidate === role)
  if (known === undefined) throw new ConfigError(`--role must be one of ${ROLES.join(", ")}, not "${role}".`)
  return known
}

const ownAddress = (isHttps: boolean, port: number): string => {
  // HTTPS of our own making is for phones nearby: they do not know this machine as "localhost".
  const host = (isHttps ? lanAddresses()[0] : undefined) ?? "localhost"
  return `${isHttps ? "https" : "http"}://${host}:${port}`
}

/**
 * Read the settings.
 *
 * @param argv what follows the script's name on the command line
 * @throws ConfigError at the first setting that cannot be used
 */
export const readConfig = (env: NodeJS.ProcessEnv, argv: readonly string[]): Config => {
  const flags = readFlags(argv)
  const settings = readEnvironment(env)
  const role = readRole(flags.role)
  const port = settings.PORT ?? DEFAULT_PORT
  if (settings.SMTP_URL !== undefined && settings.MAIL_FROM === undefined)
    throw new ConfigError("MAIL_FROM must say who mails come from, since SMTP_URL is set.")
  return {
    role,
    isHttps: flags.https,
    port,
    dataDir: settings.DATA_DIR,
    publicUrl: settings.PUBLIC_URL ?? ownAddress(flags.https, port),
    isBehindProxy: settings.TRUST_PROXY === "1",
    databaseUrl: settings.DATABASE_URL,
    ffmpegPath: settings.FFMPEG_PATH,
    ffprobePath: settings.FFPROBE_PATH,
    filmResolution: settings.FILM_RESOLUTION,
    smtpUrl: settings.SMTP_URL,
    mailFrom: settings.MAIL_FROM,
    pushServices: settings.PUSH_SERVICES ?? [],
    logLevel: settings.LOG_LEVEL,
    resetPasswordFor: flags["reset-password"],
  }
}
