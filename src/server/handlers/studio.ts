import { makeTransferCode } from "../access/transfer-codes"
import type { Services } from "../services"
import { readBrief } from "../store/brief"
import { keepDevice } from "../store/devices"
import { keepSealingKey } from "../store/sealing-keys"
import { DONE, type Handlers } from "./handlers"

/** What a contributor's browser reads, and what it tells of itself. */
export const studioHandlers = ({ database: { db }, events }: Services) =>
  ({
    readBrief: ({ caller }) => readBrief(db, caller.contributorId),

    makeTransferCode: async ({ caller }) => {
      const { code, expiresAt } = await makeTransferCode(db, caller.contributorId)
      return { code, expiresAt: expiresAt.toISOString() }
    },

    reportDevice: async ({ caller, params: { deviceId }, body: { publicKey, ...report } }) => {
      await keepDevice(db, caller.contributorId, deviceId, report)
      await events.publish({ kind: "people-seen", campaignId: caller.campaignId })
      if (publicKey !== undefined) await keepSealingKey(db, caller.contributorId, publicKey)
      return DONE
    },
  }) satisfies Partial<Handlers>
