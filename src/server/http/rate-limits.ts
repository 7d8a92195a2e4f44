/**
 * How often who may ask. Counted in each process's memory: a restart forgives, which is no way in
 * where tokens have 256 bits and a guessed password costs a second attempt's wait.
 */
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible"
import type { EndpointName } from "../../api/endpoints"
import { FailureError } from "../failure"

type Limit = { readonly points: number; readonly seconds: number }

/** Generous where people share an address: an office of thirty opens its links within a minute. */
export const RATE_LIMITS = {
  /** All requests of one address. Players ask for a film in pieces, uploads go in pieces as well. */
  requests: { points: 6_000, seconds: 60 },
  /** Attempts with a password or a link, of one address. */
  credentials: { points: 120, seconds: 60 },
  /** Wrong passwords for one e-mail address, from wherever. */
  wrongPasswords: { points: 20, seconds: 15 * 60 },
  /** Names picked or added by a group link, and personal links asked for by it, of one address. */
  arrivals: { points: 60, seconds: 15 * 60 },
  /** Transfer codes made and tried, of one address. Each costs as much as a password. */
  codes: { points: 120, seconds: 15 * 60 },
  /** Wrong transfer codes, from wherever. See [Note: Odds of guessing a code]. */
  wrongCodes: { points: 600, seconds: 15 * 60 },
} as const satisfies Record<string, Limit>
export type RateLimits = Readonly<Record<keyof typeof RATE_LIMITS, Limit>>

const CREDENTIAL_ENDPOINTS: readonly EndpointName[] = [
  "signIn",
  "setUp",
  "resetPassword",
  "checkLink",
  "enter",
  "readOpenDoor",
  "stopReminders",
]

const ARRIVAL_ENDPOINTS: readonly EndpointName[] = ["comeByOpenDoor", "askForLink"]

const CODE_ENDPOINTS: readonly EndpointName[] = ["makeTransferCode", "enterByCode"]

/** Under which all wrong codes are counted together. */
const ANYWHERE = "anywhere"

const MS_PER_SECOND = 1_000

/** Too often. Carries the seconds after which it may be tried again. */
const tooMany = (rejection: unknown): Error => {
  if (!(rejection instanceof RateLimiterRes)) throw rejection
  const retryAfter = Math.max(1, Math.ceil(rejection.msBeforeNext / MS_PER_SECOND))
  return new FailureError("too-many-requests", `Too many attempts: try again in ${retryAfter} s.`, {
    details: { retryAfter },
  })
}

const limiter = ({ points, seconds }: Limit): RateLimiterMemory =>
  new RateLimiterMemory({ points, duration: seconds })

const consume = async (counter: RateLimiterMemory, key: string): Promise<void> => {
  try {
    await counter.consume(key)
  } catch (rejection) {
    throw tooMany(rejection)
  }
}

export type RateLimiter = {
  /** Count a request, and refuse it if there were too many. */
  countRequest(name: EndpointName, address: string): Promise<void>
  /** Count an attempt to sign in before its password is looked at: attempts at once count too. */
  countPassword(email: string): Promise<void>
  /** Forget what was counted for an e-mail address: the right password came. */
  forgivePassword(email: string): Promise<void>
  /** Count an attempt with a transfer code before it is looked at: attempts at once count too. */
  countCode(): Promise<void>
  /** Take an attempt back: the code was right. */
  forgiveCode(): Promise<void>
}

export const createRateLimiter = (limits: RateLimits): RateLimiter => {
  const requests = limiter(limits.requests)
  const credentials = limiter(limits.credentials)
  const arrivals = limiter(limits.arrivals)
  const passwords = limiter(limits.wrongPasswords)
  const codes = limiter(limits.codes)
  const wrongCodes = limiter(limits.wrongCodes)
  return {
    countRequest: async (name, address) => {
      await consume(requests, address)
      if (CREDENTIAL_ENDPOINTS.includes(name)) await consume(credentials, address)
      if (ARRIVAL_ENDPOINTS.includes(name)) await consume(arrivals, address)
      if (CODE_ENDPOINTS.includes(name)) await consume(codes, address)
    },
    countPassword: email => consume(passwords, email),
    forgivePassword: async email => void (await passwords.delete(email)),
    countCode: () => consume(wrongCodes, ANYWHERE),
    forgiveCode: async () => void (await wrongCodes.reward(ANYWHERE)),
  }
}
