import { useEffect, useRef } from "react"
import type { Points, Seconds } from "../../../domain/timecode"
import type { Shuttle } from "./shuttle"
import { useAtMoment, useMoment, useSpeed } from "./use-moment"
import { type Player, usePlayer } from "./use-player"

/** A difference that nobody sees or hears; more of it is made up for. */
const APART_MAX: Seconds = 0.12

/** A jump takes a slow machine as long as this: one that is chased by the next would never end. */
const CHASE_EVERY_MS = 1_000

/** Two takes played in step, each from where it is kept. */
export type Pair = {
  readonly players: readonly [Player, Player]
  /** How far from the beginnings of what is kept. */
  readonly at: Seconds
  readonly isPlaying: boolean
  readonly toggle: () => void
  readonly show: (at: Seconds) => void
  /** What the editor's keys do, done to both. */
  readonly both: (act: (shuttle: Shuttle) => void) => void
}

/** @param heard Which of the two is heard, 0 or 1; the other is silent, and follows it. */
export const usePair = (kept: readonly [Points, Points], heard: 0 | 1): Pair => {
  const [one, other] = [usePlayer(), usePlayer()]
  const players = [one, other] as const
  const [leader, follower] = heard === 0 ? [one, other] : [other, one]
  const [led, followed] = heard === 0 ? kept : [kept[1], kept[0]]
  const at = Math.max(0, useMoment(leader.video) - led.inPoint)
  const speeds = [useSpeed(one.shuttle), useSpeed(other.shuttle)]
  const isPlaying = speeds.some(speed => speed !== 0)
  useAtMoment(one.video, kept[0].outPoint, () => one.shuttle?.stop())
  useAtMoment(other.video, kept[1].outPoint, () => other.shuttle?.stop())

  useEffect(() => {
    if (leader.video !== null) leader.video.muted = false
    if (follower.video !== null) follower.video.muted = true
  }, [leader.video, follower.video])

  const chasedAt = useRef(Number.NEGATIVE_INFINITY)
  // With every picture of the leader.
  useEffect(() => {
    const { video } = follower
    if (video === null || video.paused || video.seeking || leader.video?.paused !== false) return
    const behind = leader.video.currentTime - led.inPoint - (video.currentTime - followed.inPoint)
    const now = performance.now()
    if (Math.abs(behind) <= APART_MAX || now - chasedAt.current < CHASE_EVERY_MS) return
    chasedAt.current = now
    video.currentTime += behind
  })

  const show = (moment: Seconds): void => {
    for (const [index, { shuttle }] of players.entries()) {
      const { inPoint, outPoint } = kept[index === 0 ? 0 : 1]
      shuttle?.show(Math.min(inPoint + moment, outPoint))
    }
  }
  const both = (act: (shuttle: Shuttle) => void): void => {
    for (const { shuttle } of players) if (shuttle !== undefined) act(shuttle)
  }
  return {
    players,
    at,
    isPlaying,
    show,
    both,
    toggle: () => {
      if (isPlaying) return both(shuttle => shuttle.stop())
      // At the end, once more from the beginning.
      if (leader.video !== null && leader.video.currentTime >= led.outPoint) show(0)
      both(shuttle => shuttle.forward())
    },
  }
}
