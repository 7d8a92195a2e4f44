import { FailureError } from "../failure"
import { isPushService } from "../push/push-services"
import { pushKeys } from "../push/pusher"
import type { Services } from "../services"
import { keepSubscription, removeSubscription } from "../store/push"
import { DONE, type Handlers } from "./handlers"

/** Whether a contributor's browser takes notifications. */
export const pushHandlers = ({ config, database: { db }, events }: Services) =>
  ({
    readPushKey: async () => ({ publicKey: (await pushKeys(db)).publicKey }),

    keepPushSubscription: async ({ caller, params: { deviceId }, body }) => {
      if (!isPushService(body.endpoint, config.pushServices)) {
        throw new FailureError("bad-request", "This is no push service that is known here.", {
          details: { field: "endpoint" },
        })
      }
      await keepSubscription(db, caller.contributorId, deviceId, body)
      await events.publish({ kind: "notices-changed", campaignId: caller.campaignId })
      return DONE
    },

    removePushSubscription: async ({ caller, params: { deviceId } }) => {
      await removeSubscription(db, caller.contributorId, deviceId)
      await events.publish({ kind: "notices-changed", campaignId: caller.campaignId })
      return DONE
    },
  }) satisfies Partial<Handlers>
