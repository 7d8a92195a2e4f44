import { Trans, useLingui } from "@lingui/react/macro"
import { X } from "lucide-react"
import { type ReactNode, useRef } from "react"
import { type FilmFile, stopFilmFile, useFileSending } from "../../../stores/film-files"
import { Button } from "../../../ui/Button"
import { failureWords } from "../../../ui/failure-words"
import { Notice } from "../../../ui/Notice"
import { Progress } from "../../../ui/Progress"
import styles from "./FilmPanels.module.css"

type Props = {
  readonly kind: FilmFile
  /** What may be chosen, as `accept` has it. */
  readonly accept: string
  /** Name of the file field. */
  readonly label: string
  readonly icon: ReactNode
  /** Words of the button. */
  readonly children: ReactNode
  readonly isDisabled?: boolean
  readonly onFile: (file: File) => void
}

/** A button that asks for a file; while it is sent, how far it is and the way to stop it. */
export const FileSender = ({ kind, accept, label, icon, children, isDisabled = false, onFile }: Props) => {
  const { t } = useLingui()
  const input = useRef<HTMLInputElement>(null)
  const { name = "", sent, problem } = useFileSending(kind) ?? {}
  return (
    <>
      {problem !== undefined && <Notice tone="bad">{t(failureWords(problem))}</Notice>}
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        aria-label={label}
        onChange={({ target }) => {
          const file = target.files?.[0]
          if (file !== undefined) onFile(file)
          target.value = ""
        }}
      />
      {sent === undefined ? (
        <Button icon={icon} disabled={isDisabled} onClick={() => input.current?.click()}>
          {children}
        </Button>
      ) : (
        <div className={styles.sending}>
          <Progress
            label={sent < 1 ? <Trans>Envoi de « {name} »</Trans> : <Trans>Vérification de « {name} »</Trans>}
            value={sent}
          />
          <Button tone="quiet" icon={<X aria-hidden />} onClick={() => stopFilmFile(kind)}>
            <Trans>Annuler l’envoi</Trans>
          </Button>
        </div>
      )}
    </>
  )
}
