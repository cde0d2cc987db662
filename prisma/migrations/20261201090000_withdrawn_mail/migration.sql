-- A mail whose reader has left, or wants none any more, did not fail: it was taken back.
ALTER TYPE "delivery_status" ADD VALUE 'withdrawn';
