import { Trans, useLingui } from "@lingui/react/macro"
import { FlipHorizontal2, Sparkles } from "lucide-react"
import type { BriefShape } from "../../../api/shapes"
import type { LineId } from "../../../domain/ids"
import { sizeWords } from "../../i18n/quantities"
import { useCamera } from "../../stores/held-camera"
import { takesOf, useStudioTakes } from "../../stores/studio-takes"
import { Notice } from "../../ui/Notice"
import { MakeRoomButton } from "../room/MakeRoomButton"
import styles from "./Advice.module.css"
import { useScarceRoom } from "./use-scarce-room"

type Props = { readonly brief: BriefShape; readonly lineId: LineId; readonly isMirrored: boolean }

/** What to know before recording: little room, that a first take is a rehearsal, that a mirror mirrors. */
export const Advice = ({ brief, lineId, isMirrored }: Props) => {
  const { i18n } = useLingui()
  const isFirst = useStudioTakes(({ takes }) => takes !== undefined && takesOf(takes, lineId).length === 0)
  const free = useScarceRoom()
  const isTrialLong = useCamera(camera => camera.isTrialLong)
  return (
    <>
      <p role="status" className={styles.status}>
        {isTrialLong && <Trans>Un instant : nous vérifions que votre navigateur enregistre bien.</Trans>}
      </p>
      {free !== undefined && (
        <Notice tone="warn">
          <Trans>
            Il ne reste que {sizeWords(free, i18n.locale)} sur ce téléphone. Supprimez des prises ou des
            photos avant de filmer.
          </Trans>
          <MakeRoomButton brief={brief} />
        </Notice>
      )}
      {isFirst && (
        <p className={styles.advice}>
          <Sparkles aria-hidden />
          <Trans>La première prise est une répétition : vous recommencerez autant que vous voudrez.</Trans>
        </p>
      )}
      {isMirrored && (
        <p className={styles.advice}>
          <FlipHorizontal2 aria-hidden />
          <Trans>Vous vous voyez en miroir ; le film, lui, sera à l’endroit.</Trans>
        </p>
      )}
    </>
  )
}
