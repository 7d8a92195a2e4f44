import { Trans, useLingui } from "@lingui/react/macro"
import { useCallback, useEffect, useRef } from "react"
import { useLocation } from "wouter"
import type { BriefShape } from "../../../api/shapes"
import type { LineId } from "../../../domain/ids"
import type { FinishedTake } from "../../stores/recording"
import { lineOf } from "../../stores/studio-brief"
import { Button } from "../../ui/Button"
import { NotFoundPage } from "../../ui/NotFoundPage"
import { Notice } from "../../ui/Notice"
import { Waiting } from "../../ui/Waiting"
import { CameraRefused } from "../no-camera/CameraRefused"
import { BRIEF_PATH, takesPath } from "../paths"
import { StudioPage } from "../StudioPage"
import { CameraExplained } from "./CameraExplained"
import { fetchCutterUnasked } from "./fetch-cutter-unasked"
import { Stage } from "./Stage"
import type { TakeArrival } from "./take-arrival"
import { useCamera } from "./use-camera"

type Props = { readonly brief: BriefShape; readonly lineId: LineId }

/** The camera was hers and is no longer. */
const CameraLost = ({ onReopen }: { readonly onReopen: () => void }) => {
  const { t } = useLingui()
  return (
    <StudioPage
      title={t`Filmer`}
      back={BRIEF_PATH}
      next={
        <Button tone="primary" size="big" onClick={onReopen}>
          <Trans>Rouvrir la caméra</Trans>
        </Button>
      }
    >
      <Notice tone="warn" title={t`La caméra s’est arrêtée`}>
        <Trans>Un appel ou une autre application l’a prise. Ce qui était enregistré est gardé.</Trans>
      </Notice>
    </StudioPage>
  )
}

/** Leads to the takes once one is kept; nowhere if she has gone elsewhere meanwhile. */
const useWayToTakes = (lineId: LineId): ((take: FinishedTake) => void) => {
  const [, navigate] = useLocation()
  const isHere = useRef(false)
  useEffect(() => {
    isHere.current = true
    return () => {
      isHere.current = false
    }
  }, [])
  return useCallback(
    ({ end }) => {
      void fetchCutterUnasked()
      const state: TakeArrival = { end }
      // Replaced, so that one step back from the takes is the brief and not a camera that opens again.
      if (isHere.current) navigate(takesPath(lineId), { state, replace: true })
    },
    [navigate, lineId],
  )
}

/** From the permission to the take. */
export const RecordPage = ({ brief, lineId }: Props) => {
  const { t } = useLingui()
  const { state, open, choose } = useCamera()
  const showTake = useWayToTakes(lineId)
  const line = lineOf(brief, lineId)
  if (line === undefined) return <NotFoundPage />

  switch (state.kind) {
    case "explaining":
      return <CameraExplained onAllow={open} />
    case "refused":
      return <CameraRefused code={state.code} onRetry={open} />
    case "lost":
      return <CameraLost onReopen={open} />
    case "open":
      return <Stage camera={state.camera} brief={brief} line={line} onTake={showTake} onChoose={choose} />
    default:
      return (
        <StudioPage title={t`Filmer`} back={BRIEF_PATH}>
          <Waiting>
            <Trans>La caméra s’ouvre… Répondez « Autoriser » si votre navigateur le demande.</Trans>
          </Waiting>
        </StudioPage>
      )
  }
}
