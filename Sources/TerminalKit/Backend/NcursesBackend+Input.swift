import Glibc

extension NcursesBackend {
  package func poll(timeout: Int?, wake: [Int32]) -> Poll {
    if isHungUp { return Poll(keys: [.hangUp]) }
    let end = timeout.map { ContinuousClock.now + .milliseconds($0) }
    while true {
      let rest = end.map { Beat.milliseconds(until: $0) }
      let patience = decoder.patience
      let wait = [rest, patience].compactMap { $0 }.min()
      var descriptors = ([options.input, signalReader] + wake).map {
        pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
      }
      let count = Glibc.poll(&descriptors, nfds_t(descriptors.count), wait.map { Int32(clamping: $0) } ?? -1)
      if count < 0 {
        if errno == EINTR { continue }
        isHungUp = true
        return Poll(keys: [.hangUp])
      }
      var keys: [Key] = []
      if count == 0 {
        if let patience, patience <= (rest ?? Int.max) { keys += decoder.flush() }
        if !keys.isEmpty || rest.map({ $0 <= (patience ?? Int.max) }) == true { return Poll(keys: keys) }
        continue
      }
      if descriptors[0].revents != 0 { keys += readKeys() }
      if descriptors[1].revents != 0 { keys += readSignals() }
      if isHungUp { keys.append(.hangUp) }
      let isWoken = descriptors.dropFirst(2).contains { $0.revents != 0 }
      if !keys.isEmpty || isWoken { return Poll(keys: keys, isWoken: isWoken) }
    }
  }

  /// Everything that has arrived, so that a burst is drawn once. No byte where one was announced is the end.
  private func readKeys() -> [Key] {
    var keys: [Key] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    for _ in 0..<64 {
      let count = read(options.input, &buffer, buffer.count)
      if count > 0 {
        keys += decoder.feed(buffer[..<count])
      } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
        isHungUp = true
        return keys
      }
      var more = pollfd(fd: options.input, events: Int16(POLLIN), revents: 0)
      if Glibc.poll(&more, 1, 0) <= 0 { return keys }
    }
    return keys
  }

  private func readSignals() -> [Key] {
    var buffer = [UInt8](repeating: 0, count: 64)
    var wantsSize = false
    while true {
      let count = read(signalReader, &buffer, buffer.count)
      if count <= 0 { break }
      for number in buffer[..<count] {
        if Int32(number) == SIGWINCH { wantsSize = true } else { isHungUp = true }
      }
    }
    guard wantsSize else { return [] }
    // The same as before: it was another in between.
    if !updateSize() { forgetScreen() }
    return [.resize(size)]
  }
}
