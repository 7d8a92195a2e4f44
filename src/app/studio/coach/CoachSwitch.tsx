import { Trans } from "@lingui/react/macro"
import { setCoached, useCoachSwitch } from "../../stores/coach-switch"
import { Switch } from "../record/setting-fields"

/** Advice while she gets ready, or none. */
export const CoachSwitch = () => {
  const isOn = useCoachSwitch(({ isOn }) => isOn) ?? true
  return (
    <Switch
      label={<Trans>Conseils</Trans>}
      hint={
        isOn ? (
          <Trans>Un à la fois, sur le cadre, la lumière et le son. L’image ne quitte pas ce téléphone.</Trans>
        ) : (
          <Trans>Les conseils sont coupés : aucun ne s’affiche plus sur votre image.</Trans>
        )
      }
      isOn={isOn}
      onChange={setCoached}
    />
  )
}
