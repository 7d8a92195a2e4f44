/**
 * Personal links made on this page. The server keeps only their hash, so a link can be shown again
 * only while the page that made it lives; after that a new one is made, and the earlier go on working.
 */
import { create } from "zustand"
import type { ContributorId } from "../../domain/ids"
import { revokeLinks } from "./board-actions"
import { readBoard } from "./desk-board"
import { deskCall } from "./desk-call"

type PersonalLinks = { readonly urls: Readonly<Record<ContributorId, string>> }

export const usePersonalLinks = create<PersonalLinks>(() => ({ urls: {} }))

const forget = (contributorId: ContributorId): void =>
  usePersonalLinks.setState(({ urls }) => {
    const { [contributorId]: _forgotten, ...others } = urls
    return { urls: others }
  })

const makeLink = async (contributorId: ContributorId): Promise<string> => {
  const { url } = await deskCall("makePersonalLink", { params: { contributorId } })
  usePersonalLinks.setState(({ urls }) => ({ urls: { ...urls, [contributorId]: url } }))
  void readBoard()
  return url
}

/** A contributor's link: the one made here before, else a new one. Rejects with the server's reason. */
export const personalLink = async (contributorId: ContributorId): Promise<string> =>
  usePersonalLinks.getState().urls[contributorId] ?? (await makeLink(contributorId))

/** End a contributor's links and sessions, and make a fresh link. Rejects with the server's reason. */
export const renewLink = async (contributorId: ContributorId): Promise<string> => {
  await deskCall("revokePersonalLinks", { params: { contributorId } })
  forget(contributorId)
  return makeLink(contributorId)
}

/** End a contributor's links and sessions. Resolves to whether it was done. */
export const revokeLink = async (contributorId: ContributorId): Promise<boolean> => {
  const isDone = await revokeLinks(contributorId)
  if (isDone) forget(contributorId)
  return isDone
}
