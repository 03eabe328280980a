package h.ext;

public interface Mixin extends Marker {
    default int mix(int n) { return call() + n; } //: call -> Mixin.call
    default int call() { mark(); return 1; } //: mark -> Marker.mark
}

interface Marker { default void mark() {} }
