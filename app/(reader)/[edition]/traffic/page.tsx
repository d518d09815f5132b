import { trafficMetadata, trafficPage } from './traffic.tsx';

export const generateMetadata = trafficMetadata;

export default trafficPage;
