import { makeTransferCode } from "../access/transfer-codes"
import type { Services } from "../services"
import { readBrief } from "../store/brief"
import { keepDevice } from "../store/devices"
import { DONE, type Handlers } from "./handlers"

/** What a contributor's browser reads, and what it tells of itself. */
export const studioHandlers = ({ database: { db } }: Services) =>
  ({
    readBrief: ({ caller }) => readBrief(db, caller.contributorId),

    makeTransferCode: async ({ caller }) => {
      const { code, expiresAt } = await makeTransferCode(db, caller.contributorId)
      return { code, expiresAt: expiresAt.toISOString() }
    },

    reportDevice: async ({ caller, params: { deviceId }, body }) => {
      await keepDevice(db, caller.contributorId, deviceId, body)
      return DONE
    },
  }) satisfies Partial<Handlers>
