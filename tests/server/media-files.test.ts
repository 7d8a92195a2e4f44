/** The media store on a real disk. */
import { access, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { type MediaFiles, openMediaFiles } from "../../src/server/media/media-files"

let dataDir: string
let mediaFiles: MediaFiles

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "unisson-media-"))
  mediaFiles = await openMediaFiles({ dataDir })
})
afterEach(() => rm(dataDir, { recursive: true }))

describe("the media store", () => {
  test("takes a file over under its name", async () => {
    const path = join(dataDir, "draft")
    await writeFile(path, "bytes")
    await mediaFiles.adopt(path, "campaigns/a/film.mp4")
    expect(await readFile(mediaFiles.pathOf("campaigns/a/film.mp4"), "utf8")).toBe("bytes")
    await expect(access(path)).rejects.toThrow()
  })

  test("replaces a file by a whole one", async () => {
    await mediaFiles.write("a/b.srt", "one")
    await mediaFiles.write("a/b.srt", "two")
    expect(await readFile(mediaFiles.pathOf("a/b.srt"), "utf8")).toBe("two")
  })

  test("removes a file, a folder, and what is not there", async () => {
    await mediaFiles.write("a/b/c.srt", "x")
    await mediaFiles.write("a/d.srt", "x")
    await mediaFiles.remove("a/d.srt")
    expect(await mediaFiles.exists("a/d.srt")).toBe(false)
    expect(await mediaFiles.exists("a/b/c.srt")).toBe(true)
    await mediaFiles.removeAll("a/")
    expect(await mediaFiles.exists("a/b/c.srt")).toBe(false)
    await mediaFiles.removeAll("a")
    await mediaFiles.remove("a/d.srt")
  })

  test("takes a folder for no file", async () => {
    await mediaFiles.write("a/b.srt", "x")
    expect(await mediaFiles.exists("a")).toBe(false)
  })

  test("leaves nothing of what was not finished", async () => {
    const work = mediaFiles.scratch(async folder => {
      await writeFile(join(folder, "half"), "x")
      throw new Error("the disk is full")
    })
    await expect(work).rejects.toThrow("the disk is full")
    expect(await readdir(join(dataDir, "scratch"))).toEqual([])
  })

  test.each(["", "..", "../x", "a/../../x", "/etc/passwd", "a//b", "a/./b", ".hidden", "a\\b", "a\0b", "é"])(
    "has no file called %j",
    async key => {
      expect(() => mediaFiles.pathOf(key)).toThrow("No such name")
      await expect(mediaFiles.write(key, "x")).rejects.toThrow("No such name")
    },
  )
})
