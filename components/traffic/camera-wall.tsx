import { formatMoment, Moment } from '#components/traffic/moment.tsx';
import { trafficWords } from '#components/traffic/words.ts';
import type { Edition } from '#lib/editions/types.ts';
import type { ShownCamera } from '#lib/traffic/types.ts';

type Props = { cameras: readonly ShownCamera[]; edition: Edition; now: Date };

/** What cameras over the roads saw last, each with its time. */
export function CameraWall({ cameras, edition, now }: Props) {
  const words = trafficWords(edition.language);
  return (
    <ul className="cameras">
      {cameras.map(({ sourceId, id, place, picture, takenAt, isOld, isInService }) => (
        <li key={`${sourceId} ${id}`}>
          <figure className="camera">
            {picture && takenAt ? (
              <img
                src={picture.path}
                width={picture.widthPx}
                height={picture.heightPx}
                alt={words.cameraAlt(place, formatMoment(takenAt, edition, now))}
                loading="lazy"
              />
            ) : (
              <p className="camera-none">{isInService ? words.noPicture : words.outOfService}</p>
            )}
            <figcaption>
              <strong className="camera-place">{place}</strong>{' '}
              {takenAt && (
                <span className="camera-time" data-old={isOld || undefined}>
                  {isOld && <strong>{words.oldPicture} </strong>}
                  <Moment at={takenAt} edition={edition} now={now} />
                </span>
              )}
            </figcaption>
          </figure>
        </li>
      ))}
    </ul>
  );
}
