import { Plural, Trans, useLingui } from "@lingui/react/macro"
import type { BriefShape, DeviceShape } from "../../../api/shapes"
import { devicesElsewhere, useThisDevice } from "../../stores/devices"
import type { OthersWaiting } from "../../stores/outbox-owners"
import { useStudioOutbox } from "../../stores/studio-outbox"
import { Notice } from "../../ui/Notice"
import styles from "./TakesElsewhere.module.css"
import { useDevicePlace } from "./use-device-place"

type DeviceProps = { readonly device: DeviceShape; readonly place: string }

/** Not all has arrived that it holds, and only it can send it. */
const Unsent = ({ device, place }: DeviceProps) => {
  const { i18n } = useLingui()
  const format = new Intl.DateTimeFormat(i18n.locale, { dateStyle: "long", timeStyle: "short" })
  const seen = format.format(new Date(device.seenAt))
  return (
    <Notice>
      <p>
        <Plural
          value={device.unsentCount}
          one={`# prise attend encore dans ${place} : ouvrez-y le studio pour l’envoyer.`}
          other={`# prises attendent encore dans ${place} : ouvrez-y le studio pour les envoyer.`}
        />
      </p>
      <p className={styles.soft}>
        <Trans>Dernières nouvelles : {seen}.</Trans>
      </p>
    </Notice>
  )
}

/** Nothing to do there: only that nobody thinks her takes are lost. */
const Kept = ({ device, place }: DeviceProps) => (
  <p className={styles.soft}>
    <Plural
      value={device.takeCount}
      one={`# prise est gardée dans ${place}.`}
      other={`# prises sont gardées dans ${place}.`}
    />
  </p>
)

/** Somebody else filmed on this phone: her takes wait for her own link. */
const OfSomeoneElse = ({ name, count }: OthersWaiting) => {
  const { t } = useLingui()
  const who = name ?? t`Quelqu’un d’autre`
  return (
    <p className={styles.soft}>
      <Plural
        value={count}
        one={`${who} : # prise attend sur ce téléphone. Elle partira quand son lien y sera rouvert.`}
        other={`${who} : # prises attendent sur ce téléphone. Elles partiront quand son lien y sera rouvert.`}
      />
    </p>
  )
}

/** Takes that this screen does not show: in her other browsers, and of others on this phone. */
export const TakesElsewhere = ({ brief }: { readonly brief: BriefShape }) => {
  const { t } = useLingui()
  const here = useThisDevice(({ deviceId }) => deviceId)
  const others = useStudioOutbox(state => state.others)
  const placeOf = useDevicePlace()
  const elsewhere = devicesElsewhere(brief, here)
  if (elsewhere.length + others.length === 0) return null
  return (
    <section className={styles.elsewhere} aria-label={t`Prises ailleurs`}>
      {elsewhere.map(device => {
        const Part = device.unsentCount > 0 ? Unsent : Kept
        return <Part key={device.deviceId} device={device} place={placeOf(device)} />
      })}
      {others.map(other => (
        <OfSomeoneElse key={other.contributorId} {...other} />
      ))}
    </section>
  )
}
