import { Trans, useLingui } from "@lingui/react/macro"
import { Camera, FileVideo } from "lucide-react"
import { type ReactNode, useRef } from "react"
import type { BriefLineShape, BriefShape } from "../../../api/shapes"
import type { ImportedTake } from "../../stores/importing"
import { Button } from "../../ui/Button"
import type { ButtonTone } from "../../ui/button-class"
import { failureWords } from "../../ui/failure-words"
import { Notice } from "../../ui/Notice"
import { MakeRoomButton } from "../room/MakeRoomButton"
import { clipFailureWords } from "./clip-failure-words"
import styles from "./ImportClip.module.css"
import { ImportProgress } from "./ImportProgress"
import { useImport } from "./use-import"

type Props = {
  readonly brief: BriefShape
  readonly line: BriefLineShape
  /** Called when the clip is a take on this phone. */
  readonly onTake: (take: ImportedTake) => void
  /** Of the first of its buttons. Default: "secondary". */
  readonly tone?: ButtonTone
}

type PickProps = {
  readonly tone: ButtonTone
  readonly icon: ReactNode
  /** Ask for the camera app instead of the gallery. */
  readonly isCamera?: boolean
  /** It comes back in place of what had the focus. */
  readonly hasFocus: boolean
  readonly onFile: (file: File) => void
  readonly children: ReactNode
}

/** Takes over from the button that it replaces, so that the keyboard does not lose its place. */
const takeFocus = (button: HTMLButtonElement | null): void => button?.focus()

/** A button that asks for a video. */
const Pick = ({ tone, icon, isCamera = false, hasFocus, onFile, children }: PickProps) => {
  const input = useRef<HTMLInputElement>(null)
  const ask = (): void => {
    if (input.current === null) return
    // The same file again is a choice as well. Emptied only now: until then a phone may need it for its file.
    input.current.value = ""
    input.current.click()
  }
  return (
    <>
      <Button ref={hasFocus ? takeFocus : undefined} tone={tone} icon={icon} onClick={ask}>
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        accept="video/*"
        {...(isCamera && { capture: "user" })}
        hidden
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0]
          if (file !== undefined) onFile(file)
        }}
      />
    </>
  )
}

/** Whether there may be a camera app: a computer opens the same dialog for both buttons. */
const hasCameraApp = (): boolean => matchMedia("(pointer: coarse)").matches

/** A clip from the camera app or a file becomes a take of this line. */
export const ImportClip = ({ brief, line, onTake, tone = "secondary" }: Props) => {
  const { i18n } = useLingui()
  const { phase, start, cancel } = useImport({ brief, line, onTake })
  if (phase.kind === "looking" || phase.kind === "copying")
    return <ImportProgress phase={phase} onCancel={cancel} />
  const isPhone = hasCameraApp()
  const isAfter = phase.kind !== "idle"
  return (
    <div className={styles.ways}>
      {phase.kind === "failed" && (
        <Notice tone="bad">
          {i18n._(clipFailureWords(phase.code) ?? failureWords(phase.code))}
          {phase.code === "quota-exceeded" && <MakeRoomButton brief={brief} />}
        </Notice>
      )}
      {isPhone && (
        <Pick tone={tone} icon={<Camera aria-hidden />} isCamera hasFocus={isAfter} onFile={start}>
          <Trans>Filmer avec l’appareil photo</Trans>
        </Pick>
      )}
      <Pick
        tone={isPhone ? "secondary" : tone}
        icon={<FileVideo aria-hidden />}
        hasFocus={isAfter && !isPhone}
        onFile={start}
      >
        <Trans>Choisir une vidéo</Trans>
      </Pick>
    </div>
  )
}
