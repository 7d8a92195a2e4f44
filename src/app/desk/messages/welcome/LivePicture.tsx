import { Trans, useLingui } from "@lingui/react/macro"
import { Circle, Square } from "lucide-react"
import { useEffect, useRef, useState } from "react"
import type { Camera } from "../../../../browser/capture/camera"
import { clock } from "../../../../domain/timecode"
import { WELCOME_MAX_LENGTH } from "../../../../domain/welcome"
import { startWelcomeRecording, stopWelcomeRecording } from "../../../stores/welcome-recording"
import { Button } from "../../../ui/Button"
import { LevelBar } from "../../../ui/level/LevelBar"
import { useListener } from "../../../ui/level/use-listener"
import { VisuallyHidden } from "../../../ui/VisuallyHidden"
import { DeviceChoice } from "./DeviceChoice"
import styles from "./WelcomeCamera.module.css"

/** Time to put the mouse down and look up. */
const COUNT_FROM = 3
const MS_PER_SECOND = 1000

type Props = { readonly camera: Camera; readonly isRecording: boolean }

/** Herself as in a mirror, how loud she is, and the button that begins and ends. */
export const LivePicture = ({ camera, isRecording }: Props) => {
  const { t } = useLingui()
  const video = useRef<HTMLVideoElement>(null)
  const ear = useListener(camera.stream)
  const [left, setLeft] = useState<number>()
  const seconds = useSeconds(isRecording)
  useEffect(() => {
    if (video.current !== null) video.current.srcObject = camera.stream
  }, [camera])
  useEffect(() => {
    if (left === undefined) return undefined
    const timer = setTimeout(() => {
      setLeft(left > 1 ? left - 1 : undefined)
      if (left === 1) void startWelcomeRecording()
    }, MS_PER_SECOND)
    return () => clearTimeout(timer)
  }, [left])

  return (
    <>
      <div className={styles.live}>
        <video
          ref={video}
          className={`${styles.picture} ${styles.mirror}`}
          aria-label={t`Aperçu en miroir`}
          autoPlay
          muted
          playsInline
        />
        {left !== undefined && (
          <span key={left} className={styles.count} aria-hidden>
            {left}
          </span>
        )}
        {isRecording && (
          <span className={styles.clock} role="timer">
            <Circle aria-hidden fill="currentColor" />
            {clock(seconds)} / {clock(WELCOME_MAX_LENGTH)}
          </span>
        )}
        <VisuallyHidden>
          <span aria-live="assertive">
            {left}
            {isRecording && <Trans>C’est à vous.</Trans>}
          </span>
        </VisuallyHidden>
      </div>
      <LevelBar ear={ear} />
      <div className={styles.choices}>
        {isRecording ? (
          <Button tone="primary" icon={<Square aria-hidden />} autoFocus onClick={stopWelcomeRecording}>
            <Trans>Arrêter</Trans>
          </Button>
        ) : left === undefined ? (
          <Button
            tone="primary"
            icon={<Circle aria-hidden fill="currentColor" />}
            autoFocus
            onClick={() => setLeft(COUNT_FROM)}
          >
            <Trans>Enregistrer</Trans>
          </Button>
        ) : (
          <Button autoFocus onClick={() => setLeft(undefined)}>
            <Trans>Pas encore</Trans>
          </Button>
        )}
        {!isRecording && left === undefined && <DeviceChoice camera={camera} />}
      </div>
    </>
  )
}

/** Seconds since it runs. */
const useSeconds = (isRunning: boolean): number => {
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    setSeconds(0)
    if (!isRunning) return undefined
    const began = performance.now()
    const timer = setInterval(
      () => setSeconds(Math.floor((performance.now() - began) / MS_PER_SECOND)),
      MS_PER_SECOND / 4,
    )
    return () => clearInterval(timer)
  }, [isRunning])
  return seconds
}
