/**
 * Why the server says no. The code is the contract (see `UnissonError`); the status is for proxies
 * and for people with curl.
 */
export const FAILURES = {
  "bad-request": 400,
  "not-signed-in": 401,
  "wrong-credentials": 401,
  forbidden: 403,
  "role-too-low": 403,
  "link-unknown": 404,
  "not-found": 404,
  "method-not-allowed": 405,
  "link-used": 410,
  "link-expired": 410,
  "link-revoked": 410,
  "code-unknown": 404,
  "code-used": 410,
  "code-expired": 410,
  "code-revoked": 410,
  "already-arrived": 409,
  "arrived-differently": 409,
  "still-rendering": 409,
  "nothing-to-render": 409,
  "email-taken": 409,
  "already-set-up": 409,
  "already-coordinator": 409,
  "last-owner": 409,
  "order-mismatch": 409,
  "mail-failed": 502,
  "too-large": 413,
  "seal-broken": 422,
  "key-unknown": 409,
  "other-campaign": 409,
  "line-gone": 410,
  "contributor-gone": 410,
  "checksum-mismatch": 460,
  "too-many-requests": 429,
  internal: 500,
  "storage-full": 507,
} as const

export type FailureCode = keyof typeof FAILURES
