import type { SessionShape } from "../../api/shapes"
import type { Callers } from "../access/caller"
import type { CookieJar } from "../access/cookies"
import { resetPassword, setUpCoordinator, signIn } from "../access/coordinator-access"
import { checkLink } from "../access/links"
import { enterByLink } from "../access/personal-links"
import { beginContributorSession, endSessions, readCallers } from "../access/sessions"
import { enterByCode, needTransferCode } from "../access/transfer-codes"
import type { RateLimiter } from "../http/rate-limits"
import type { Services } from "../services"
import { isSetUp } from "../store/coordinators"
import { DONE, type Handlers } from "./handlers"

const sessionShape = ({ coordinator, contributor }: Callers, isSetUp: boolean): SessionShape => ({
  isSetUp,
  coordinator: coordinator
    ? { id: coordinator.coordinatorId, name: coordinator.name, email: coordinator.email }
    : null,
  contributor: contributor
    ? { id: contributor.contributorId, name: contributor.name, campaignId: contributor.campaignId }
    : null,
})

/** Who is there: the two sessions of a browser, and how they begin and end. */
export const sessionHandlers = ({ database: { db }, events }: Services, limiter: RateLimiter) => {
  const answer = async (cookies: Pick<CookieJar, "read">): Promise<SessionShape> =>
    sessionShape(await readCallers(db, cookies), await isSetUp(db))

  const keepDesk = (cookies: CookieJar, token: string): Promise<SessionShape> => {
    cookies.keep("coordinator", token)
    return answer({ read: kind => (kind === "coordinator" ? token : cookies.read(kind)) })
  }

  const keepStudio = (cookies: CookieJar, token: string): Promise<SessionShape> => {
    cookies.keep("contributor", token)
    return answer({ read: kind => (kind === "contributor" ? token : cookies.read(kind)) })
  }

  return {
    readSession: ({ cookies }) => answer(cookies),

    signIn: async ({ body, cookies }) => {
      await limiter.countPassword(body.email)
      const token = await signIn(db, body)
      await limiter.forgivePassword(body.email)
      return keepDesk(cookies, token)
    },

    signOut: async ({ cookies }) => {
      await endSessions(db, cookies)
      return DONE
    },

    checkLink: async ({ body }) => ({ purpose: await checkLink(db, body.token) }),

    setUp: async ({ body, cookies }) => keepDesk(cookies, await setUpCoordinator(db, body)),

    resetPassword: async ({ body, cookies }) => keepDesk(cookies, await resetPassword(db, body)),

    enter: async ({ body, cookies }) => {
      const contributorId = await enterByLink(db, body.token)
      const session = await keepStudio(cookies, await beginContributorSession(db, contributorId))
      // The board shows who has opened her link.
      if (session.contributor !== null)
        await events.publish({ kind: "campaign-changed", campaignId: session.contributor.campaignId })
      return session
    },

    enterByCode: async ({ body, cookies }) => {
      const code = needTransferCode(body.code)
      await limiter.countCode()
      const token = await enterByCode(db, code)
      await limiter.forgiveCode()
      return keepStudio(cookies, token)
    },
  } satisfies Partial<Handlers>
}
