import { beforeEach, expect, it } from "vitest"
import { closeDatabase, openDatabase } from "../../src/browser/storage/database"
import { ensureDeviceId } from "../../src/browser/storage/device-id"
import { findSetting, setSetting } from "../../src/browser/storage/settings"
import { isId } from "../../src/domain/ids"

beforeEach(async () => {
  await (await openDatabase()).clear("settings")
})

it("a container has one name, however many ask for it at once", async () => {
  const names = await Promise.all(Array.from({ length: 10 }, ensureDeviceId))
  expect(new Set(names).size).toBe(1)
  expect(names.every(isId)).toBe(true)
})

it("a container keeps its name, and its settings beside it", async () => {
  const name = await ensureDeviceId()
  await setSetting("isInstallDeclined", true)
  await closeDatabase()
  expect(await ensureDeviceId()).toBe(name)
  expect(await findSetting("isInstallDeclined")).toBe(true)
})
