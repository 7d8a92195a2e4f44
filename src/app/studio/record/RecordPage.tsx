import { Trans, useLingui } from "@lingui/react/macro"
import { useCallback, useEffect, useRef, useState } from "react"
import { useLocation } from "wouter"
import type { BriefLineShape, BriefShape } from "../../../api/shapes"
import type { LineId } from "../../../domain/ids"
import { openStageCamera, retryCamera, useCamera } from "../../stores/held-camera"
import type { FinishedTake } from "../../stores/recording"
import { enterStage } from "../../stores/stage"
import { lineOf } from "../../stores/studio-brief"
import { lazyPage } from "../../ui/lazy-page"
import { NotFoundPage } from "../../ui/NotFoundPage"
import { Waiting } from "../../ui/Waiting"
import { isAllFilmed } from "../all-filmed"
import { NoMoreToFilm } from "../NoMoreToFilm"
import { CameraRefused, usePreparedRefusal } from "../no-camera/CameraRefused"
import { BRIEF_PATH, takesPath } from "../paths"
import { StudioPage } from "../StudioPage"
import { CameraExplained } from "./CameraExplained"
import { CameraLost } from "./CameraLost"
import { fetchCutterUnasked } from "./fetch-cutter-unasked"
import { Stage } from "./Stage"
import type { TakeArrival } from "./take-arrival"

/** Only where another tab films: see [Note: Pages that can wait]. */
const FilmedElsewhere = lazyPage(async () => (await import("./FilmedElsewhere")).FilmedElsewhere)

type Props = { readonly brief: BriefShape; readonly lineId: LineId }

/** Leads to the takes once one is kept; nowhere if she has gone elsewhere meanwhile. */
const useWayToTakes = (lineId: LineId): ((take: Pick<FinishedTake, "end">) => void) => {
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

/** One of her lines; as it was last, if it is taken from her while she films it. */
const useKnownLine = (brief: BriefShape, lineId: LineId): BriefLineShape | undefined => {
  const latest = lineOf(brief, lineId)
  const known = useRef(latest)
  useEffect(() => {
    if (latest !== undefined) known.current = latest
  }, [latest])
  return latest ?? known.current
}

/** From the permission to the take. */
export const RecordPage = ({ brief, lineId }: Props) => {
  const { t } = useLingui()
  const state = useCamera(camera => camera.state)
  usePreparedRefusal(useCamera(camera => camera.isTrialLong))
  const showTake = useWayToTakes(lineId)
  const line = useKnownLine(brief, lineId)
  // As it was when she came: nobody is sent away from a camera that runs.
  const [isTooLate] = useState(() => isAllFilmed(brief, lineId, brief.submissions))
  const mayFilm = line !== undefined && !isTooLate
  useEffect(() => (mayFilm ? enterStage() : undefined), [mayFilm])
  if (line === undefined) return <NotFoundPage />
  if (isTooLate) {
    return (
      <StudioPage title={t`Filmer`} back={BRIEF_PATH}>
        <NoMoreToFilm />
      </StudioPage>
    )
  }

  switch (state.kind) {
    case "explaining":
      return <CameraExplained onAllow={openStageCamera} />
    case "refused":
      return (
        <CameraRefused
          code={state.code}
          {...(state.cause !== undefined && { cause: state.cause })}
          brief={brief}
          line={line}
          onRetry={retryCamera}
          onTake={() => showTake({ end: "stopped" })}
        />
      )
    case "lost":
      return <CameraLost brief={brief} lineId={line.id} onReopen={openStageCamera} />
    case "elsewhere":
      return <FilmedElsewhere />
    case "open":
      return <Stage camera={state.camera} brief={brief} line={line} onTake={showTake} />
    default:
      return (
        <StudioPage title={t`Filmer`} back={BRIEF_PATH}>
          <Waiting>
            <Trans>La caméra s’ouvre… Répondez « Autoriser » si votre navigateur le demande.</Trans>
          </Waiting>
        </StudioPage>
      )
  }
}
