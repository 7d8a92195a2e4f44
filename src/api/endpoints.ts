/**
 * Every request that the server answers. Bodies and answers are in `contract.ts`, and what each does is in
 * `summaries.ts`.
 *
 * [Note: Access is part of the contract] Who may call an endpoint stands beside its path. The
 * server refuses what is not listed here, and the test of every route with every kind of caller
 * is made from this table, so a new route cannot be forgotten.
 */
import { consentEndpoints } from "./consent-endpoints"
import { deskEndpoints } from "./desk-endpoints"
import { fillPath } from "./endpoint"
import { studioEndpoints } from "./studio-endpoints"

export const endpoints = { ...studioEndpoints, ...consentEndpoints, ...deskEndpoints } as const

export type EndpointName = keyof typeof endpoints
export type JsonEndpointName = {
  [Name in EndpointName]: (typeof endpoints)[Name]["engine"] extends "json" ? Name : never
}[EndpointName]

/** The path of an endpoint with its parameters filled in, each escaped. */
export const pathOf = (name: EndpointName, params?: Readonly<Record<string, string>>): string =>
  fillPath(endpoints[name].path, params)
