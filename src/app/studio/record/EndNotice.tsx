import type { MessageDescriptor } from "@lingui/core"
import { msg } from "@lingui/core/macro"
import { Trans, useLingui } from "@lingui/react/macro"
import { useHistoryState } from "wouter/use-browser-location"
import type { BriefShape } from "../../../api/shapes"
import type { TakeEnd } from "../../stores/take-end"
import { Notice } from "../../ui/Notice"
import { MakeRoomButton } from "../room/MakeRoomButton"
import type { TakeArrival } from "./take-arrival"

const WORDS: Readonly<Record<Exclude<TakeEnd, "stopped">, MessageDescriptor>> = {
  "camera-lost": msg`Un appel ou une autre application a pris la caméra ou le micro, ou un câble s’est débranché.`,
  hidden: msg`Unisson a quitté l’écran.`,
  turned: msg`Le téléphone a été tourné.`,
  "no-data": msg`La caméra n’a soudain plus rien donné.`,
  backlog: msg`Ce téléphone n’arrivait plus à tout écrire. Fermez d’autres applications avant la prochaine prise.`,
  storage: msg`Il n’y avait plus de place sur ce téléphone. Supprimez des prises ou des photos avant la prochaine.`,
  "storage-lost": msg`Le navigateur n’a soudain plus rien écrit sur ce téléphone. En navigation privée, ouvrez plutôt une fenêtre normale.`,
  recorder: msg`Le navigateur a interrompu l’enregistrement.`,
  "too-long": msg`La prise a atteint dix minutes, la durée la plus longue.`,
}

/** On arriving from a recording that ended unasked: why, and that nothing before it is lost. */
export const EndNotice = ({ brief }: { readonly brief: BriefShape }) => {
  const { i18n } = useLingui()
  const arrival = useHistoryState<TakeArrival | null>()
  const end = arrival?.end
  if (end === undefined || end === "stopped") return null
  return (
    <Notice tone="warn" title={<Trans>L’enregistrement s’est arrêté tout seul</Trans>}>
      {i18n._(WORDS[end])} <Trans>Ce qui précède est gardé.</Trans>
      {end === "storage" && <MakeRoomButton brief={brief} />}
    </Notice>
  )
}
