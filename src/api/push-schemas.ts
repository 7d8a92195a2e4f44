/** Notifications, as they are agreed on between a browser and the server. */
import { z } from "@hono/zod-openapi"

/** Longer than any push service's address. */
const ENDPOINT_MAX_LENGTH = 1_000

/** What a browser needs to know to ask its push service. */
export const PushKey = z
  .object({
    /** A point of P-256, uncompressed, in base64url. */
    publicKey: z.string(),
  })
  .openapi("PushKey")

export const PushSubscription = z
  .object({
    endpoint: z.url().max(ENDPOINT_MAX_LENGTH),
    /** The browser's public key: a point of P-256, uncompressed, in base64url. */
    p256dh: z.string().regex(/^B[\w-]{86}=?$/),
    /** 16 bytes in base64url. */
    auth: z.string().regex(/^[\w-]{22}(==)?$/),
  })
  .openapi("PushSubscription")
