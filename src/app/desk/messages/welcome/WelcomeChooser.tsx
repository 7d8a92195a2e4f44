import { Trans, useLingui } from "@lingui/react/macro"
import { FileVideo2, Video, Webcam } from "lucide-react"
import { type ChangeEvent, type DragEvent, lazy, Suspense, useRef, useState } from "react"
import type { CampaignId } from "../../../../domain/ids"
import { sendWelcomeClip, useWelcomeSending } from "../../../stores/welcome-clip"
import { Button } from "../../../ui/Button"
import { ConfirmDialog } from "../../../ui/ConfirmDialog"
import { SendingClip } from "./SendingClip"
import styles from "./Welcome.module.css"

/** With what records: for whoever films herself here. */
const WelcomeCamera = lazy(async () => ({ default: (await import("./WelcomeCamera")).WelcomeCamera }))

type Props = {
  readonly campaignId: CampaignId
  /** There is one on the briefs that it would replace. */
  readonly isReplacing: boolean
}

const bringsFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer.types.includes("Files")

/** Where a clip for the briefs is chosen, filmed with the phone's own camera, or let go. */
export const WelcomeChooser = ({ campaignId, isReplacing }: Props) => {
  const { t } = useLingui()
  const sending = useWelcomeSending(state => state.sending)
  const [isOver, setOver] = useState(false)
  const [asked, setAsked] = useState<File>()
  const [isFilming, setFilming] = useState(false)
  const chooser = useRef<HTMLInputElement>(null)
  const camera = useRef<HTMLInputElement>(null)
  const take = (file: File | undefined): void => {
    if (file === undefined) return
    if (isReplacing) setAsked(file)
    else sendWelcomeClip(file, campaignId)
  }
  const onChange = ({ currentTarget }: ChangeEvent<HTMLInputElement>): void => {
    take(currentTarget.files?.[0])
    // So that the same file can be chosen again.
    currentTarget.value = ""
  }
  if (sending?.campaignId === campaignId) return <SendingClip sending={sending} />
  return (
    <fieldset
      className={styles.drop}
      data-over={isOver}
      aria-label={t`Choisir la vidéo d’accueil`}
      onDragOver={event => {
        if (!bringsFiles(event)) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={event => {
        if (!bringsFiles(event)) return
        event.preventDefault()
        setOver(false)
        take(event.dataTransfer.files[0])
      }}
    >
      <p>
        <Trans>
          Une vidéo de vous, à filmer, à choisir ou à déposer ici : trois minutes et 1 Go au plus.
        </Trans>
      </p>
      <div className={styles.choices}>
        <Button icon={<FileVideo2 aria-hidden />} onClick={() => chooser.current?.click()}>
          {isReplacing ? <Trans>Remplacer la vidéo</Trans> : <Trans>Choisir une vidéo</Trans>}
        </Button>
        <span className={styles.camera}>
          <Button icon={<Video aria-hidden />} onClick={() => camera.current?.click()}>
            <Trans>La filmer</Trans>
          </Button>
        </span>
        <span className={styles.webcam}>
          <Button icon={<Webcam aria-hidden />} onClick={() => setFilming(true)}>
            <Trans>Me filmer ici</Trans>
          </Button>
        </span>
      </div>
      {isFilming && (
        <Suspense>
          <WelcomeCamera
            onClose={() => setFilming(false)}
            onUse={clip => {
              setFilming(false)
              take(clip)
            }}
          />
        </Suspense>
      )}
      <input ref={chooser} type="file" accept="video/*,.mkv,.mts,.m2ts" hidden onChange={onChange} />
      <input ref={camera} type="file" accept="video/*" capture="user" hidden onChange={onChange} />
      <ConfirmDialog
        title={t`Remplacer la vidéo d’accueil ?`}
        isOpen={asked !== undefined}
        confirm={<Trans>Remplacer la vidéo</Trans>}
        onConfirm={() => {
          if (asked !== undefined) sendWelcomeClip(asked, campaignId)
        }}
        onClose={() => setAsked(undefined)}
      >
        <Trans>
          L’actuelle reste sur les briefs jusqu’à ce que la nouvelle soit prête. Elle est ensuite effacée,
          avec ce que vous avez écrit dessous.
        </Trans>
      </ConfirmDialog>
    </fieldset>
  )
}
