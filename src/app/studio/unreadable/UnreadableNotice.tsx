import { Trans, useLingui } from "@lingui/react/macro"
import { Download, Send, Trash2 } from "lucide-react"
import { useState } from "react"
import type { UnreadableRecording } from "../../../browser/storage/recovery"
import { sizeWords } from "../../i18n/quantities"
import { discardUnreadable, fileOfUnreadable, keepUnreadable } from "../../stores/unreadable-recordings"
import { Button } from "../../ui/Button"
import { wordsOfError } from "../../ui/failure-words"
import { Notice } from "../../ui/Notice"
import { saveFile } from "../../ui/save-file"

type Props = { readonly recording: UnreadableRecording }

/** Do something with storage; what it throws is kept for the screen. */
const useDeed = () => {
  const [failure, setFailure] = useState<unknown>()
  const run = (deed: () => Promise<void>): void => {
    setFailure(undefined)
    deed().catch(setFailure)
  }
  return { run, failure }
}

const fileNameOf = ({ slate, mimeType }: UnreadableRecording): string =>
  `unisson-prise-${slate.takeNumber}.${mimeType.includes("webm") ? "webm" : "mp4"}`

/** Takes over from the button that it replaces, so that the keyboard does not lose its place. */
const takeFocus = (button: HTMLButtonElement | null): void => button?.focus()

/** Throwing it away asks once more: there is nothing to bring it back from. */
const Discard = ({ onDiscard }: { readonly onDiscard: () => void }) => {
  const [isAsked, setAsked] = useState(false)
  if (!isAsked)
    return (
      <Button tone="quiet" icon={<Trash2 aria-hidden />} onClick={() => setAsked(true)}>
        <Trans>Supprimer</Trans>
      </Button>
    )
  return (
    <Button ref={takeFocus} tone="danger" icon={<Trash2 aria-hidden />} onClick={onDiscard}>
      <Trans>Supprimer pour de bon</Trans>
    </Button>
  )
}

/** A recording that cannot be read here: send it as it is, save the file, or throw it away. */
export const UnreadableNotice = ({ recording }: Props) => {
  const { i18n } = useLingui()
  const { run, failure } = useDeed()
  const { takeNumber } = recording.slate
  const size = sizeWords(recording.sizeBytes, i18n.locale)
  const save = async (): Promise<void> => saveFile(await fileOfUnreadable(recording), fileNameOf(recording))
  return (
    <Notice
      tone="warn"
      title={<Trans>La prise {takeNumber} ne se lit pas sur ce téléphone</Trans>}
      actions={
        <>
          <Button icon={<Send aria-hidden />} onClick={() => run(() => keepUnreadable(recording))}>
            <Trans>La garder pour l’envoyer telle quelle</Trans>
          </Button>
          <Button tone="quiet" icon={<Download aria-hidden />} onClick={() => run(save)}>
            <Trans>Enregistrer le fichier</Trans>
          </Button>
          <Discard onDiscard={() => run(() => discardUnreadable(recording))} />
        </>
      }
    >
      <Trans>
        Rien n’en est effacé : {size} sont ici. Un autre appareil, ou le serveur, saura peut-être la lire.
      </Trans>
      {failure !== undefined && <p role="alert">{i18n._(wordsOfError(failure))}</p>}
    </Notice>
  )
}
