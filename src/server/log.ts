import { type Logger, pino } from "pino"
import { PinoPretty } from "pino-pretty"
import type { LogLevel } from "./config"

/** Where the server writes down what happens: lines of JSON, or plain words on a terminal. */
export type Log = Logger

/** What must never be written down, wherever it turns up. */
const SECRETS = [
  "req.headers.cookie",
  "req.headers.authorization",
  "token",
  "*.token",
  "password",
  "*.password",
]

export const createLog = (level: LogLevel): Log => {
  const options = { level, redact: { paths: SECRETS, censor: "(kept out of the log)" } }
  if (!process.stdout.isTTY) return pino(options)
  // As a stream and not as a transport: a transport is a worker thread, and its last lines
  // are lost when the process ends.
  return pino(options, PinoPretty({ sync: true, ignore: "pid,hostname", translateTime: "SYS:HH:MM:ss" }))
}
