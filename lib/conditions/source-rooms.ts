import type { SourceRooms } from '#lib/sources/source-rooms.ts';
import { trafficRoom } from '#lib/traffic/traffic-room.ts';
import { weatherRoom } from '#lib/weather/weather-room.ts';

/** The rooms whose pages show official sources. */
export const sourceRooms: SourceRooms = [weatherRoom, trafficRoom];
