const contentTypes = { webp: 'image/webp', jpg: 'image/jpeg' } as const;
export type CameraPictureFormat = keyof typeof contentTypes;

const cameraName = /^[0-9a-f]{32}\.(webp|jpg)$/;

/** `<hash>.<webp|jpg>`: the last part of a picture's address. */
export function cameraPictureName(hash: string, format: CameraPictureFormat): string {
  return `${hash}.${format}`;
}

/** The content type of a picture by its name; null for what is no such name. */
export function contentTypeOfCamera(name: string): string | null {
  switch (cameraName.exec(name)?.[1]) {
    case 'webp':
      return contentTypes.webp;
    case 'jpg':
      return contentTypes.jpg;
    default:
      return null;
  }
}
