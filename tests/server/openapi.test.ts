import { afterAll, beforeAll, expect, test } from "vitest"
import type { Endpoint } from "../../src/api/endpoint"
import { type EndpointName, endpoints } from "../../src/api/endpoints"
import { summaries } from "../../src/api/summaries"
import { startTestServer, type TestServer } from "../fixtures/server"

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

type Operation = { operationId: string; summary: string; "x-access": string; responses: object }
type Document = { openapi: string; paths: Record<string, Record<string, Operation>> }

test("every endpoint of the contract is described, with who may call it", async () => {
  const response = await fetch(`${server.url}/api/openapi.json`)
  const { openapi, paths } = (await response.json()) as Document
  expect(openapi).toBe("3.1.0")
  for (const [name, { path, method, access }] of Object.entries<Endpoint>(endpoints)) {
    const operation = paths[path]?.[method]
    expect(operation, name).toMatchObject({
      operationId: name,
      summary: summaries[name as EndpointName],
      "x-access": access,
    })
    expect(Object.keys(operation?.responses ?? {}).length, name).toBeGreaterThan(1)
  }
})
